import { expect, test } from 'vitest'
import { inspectSvg } from './inspect-svg.ts'

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'

test('a plain drawing is kept, lighter, with its size', async () => {
  const source = `${OPEN}<!-- made by hand --><title>Un carré</title><defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/><use href="#g"/></svg>`
  const inspection = await inspectSvg(source)
  expect(inspection).toMatchObject({ width: 40, height: 20, refusal: null })
  expect(inspection.svg).toContain('viewBox="0 0 40 20"')
  expect(inspection.svg).not.toContain('made by hand')
})

test('written sizes count before the viewBox', async () => {
  const inspection = await inspectSvg(
    `${OPEN.replace('viewBox', 'width="80" height="41.6px" viewBox')}<path d="M0 0"/></svg>`,
  )
  expect(inspection).toMatchObject({ width: 80, height: 42 })
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script under a prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['an event', '<rect onclick="alert(1)"/>'],
  ['an event in capitals', '<rect ONLOAD="alert(1)"/>'],
  ['a foreign page', '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
  ['another site', '<image href="https://exemple.fr/a.png"/>'],
  ['another site, older way', '<image xlink:href="//exemple.fr/a.png"/>'],
  ['a link', '<a href="javascript:alert(1)"><rect/></a>'],
  ['a link written with entities', '<a href="&#106;avascript:alert(1)"><rect/></a>'],
  ['a drawing inside an address', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
  ['a style that calls', '<style>rect{fill:url(https://exemple.fr/a)}</style>'],
  ['a style that imports', '<style>@import "https://exemple.fr/a.css";</style>'],
  ['a style that hides what it calls', '<style>rect{fill:u\\72l(https://exemple.fr/a)}</style>'],
  ['a style in CDATA', '<style><![CDATA[rect{fill:url(//exemple.fr)}]]></style>'],
  ['a style attribute', '<rect style="fill:url(\'https://exemple.fr/a\')"/>'],
  ['a fill that calls', '<rect fill="url(https://exemple.fr/a#b)"/>'],
  ['an animation of a link', '<a href="#x"><set attributeName="href" to="javascript:alert(1)"/></a>'],
])('%s is refused', async (_, content) => {
  const inspection = await inspectSvg(`${OPEN}${content}</svg>`)
  expect(inspection.svg).toBeNull()
  expect(inspection.refusal).toMatch(/^Ce dessin/)
})

test.each([
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${OPEN}</svg>`],
  ['another kind of file', '<html><body/></html>'],
  ['a drawing cut short', `${OPEN}<rect`],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'],
  ['a picture', '\u0089PNG\r\n\u001a\n'],
  ['nothing', ''],
])('%s: refused without a crash', async (_, source) => {
  expect((await inspectSvg(source)).refusal).toMatch(/^Ce (dessin|fichier)/)
})
