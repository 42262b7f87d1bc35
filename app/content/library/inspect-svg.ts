import type { CustomPlugin, XastElement, XastRoot } from 'svgo'

/** A drawing that is safe to serve, made lighter; or why it is refused, in French. */
export type SvgInspection =
  | { svg: string; width: number; height: number; refusal: null }
  | { svg: null; width: 0; height: 0; refusal: string }

const FORBIDDEN_TAGS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'listener',
])
const MAX_CHARACTERS = 1_000_000

/**
 * Reads an SVG, refuses what could run or call elsewhere, and minifies the rest.
 * The file is read as XML, so neither case, nor prefixes, nor entities hide anything from the inspection.
 */
export async function inspectSvg(source: string): Promise<SvgInspection> {
  if (source.length > MAX_CHARACTERS) return refuse('Ce dessin est trop lourd. Enregistrez-le en PNG.')
  if (/<!ENTITY/i.test(source)) return refuse('Ce dessin contient des raccourcis (<!ENTITY>). Exportez-le de nouveau.')
  const { optimize } = await import('svgo')
  let refusal: string | null = null
  let size: { width: number; height: number } | null = null
  const inspector: CustomPlugin = {
    name: 'inspector',
    fn: root => {
      refusal = whyRefused(root)
      size = readSize(root)
      return null
    },
  }
  try {
    optimize(source, { plugins: [inspector] })
    if (refusal) return refuse(refusal)
    if (!size) return refuse('Ce dessin n’a pas de taille. Ajoutez viewBox="0 0 largeur hauteur" à sa balise <svg>.')
    const { data } = optimize(source, { multipass: true, plugins: ['preset-default', 'removeScripts'] })
    const { width, height }: { width: number; height: number } = size
    return { svg: data, width, height, refusal: null }
  } catch {
    return refuse('Ce dessin ne se lit pas. Exportez-le de nouveau en SVG, ou enregistrez-le en PNG.')
  }
}

function refuse(refusal: string): SvgInspection {
  return { svg: null, width: 0, height: 0, refusal }
}

function whyRefused(root: XastRoot): string | null {
  const elements = allElements(root)
  if (elements[0]?.name !== 'svg') return 'Ce fichier n’est pas un dessin SVG. Donnez-lui son vrai nom.'
  for (const element of elements) {
    const name = localName(element.name)
    if (FORBIDDEN_TAGS.has(name)) {
      return `Ce dessin contient <${element.name}>, qui est refusé. Exportez-le sans programme ni page.`
    }
    for (const [attribute, value] of Object.entries(element.attributes)) {
      const reason = whyAttributeRefused(localName(attribute), value, name)
      if (reason) return reason
    }
    const style = name === 'style' ? textOf(element) : ''
    if (callsElsewhere(style)) return 'Ce dessin charge autre chose dans <style>. Retirez @import et url(…).'
  }
  return null
}

function whyAttributeRefused(attribute: string, value: string, element: string): string | null {
  if (attribute.startsWith('on'))
    return `Ce dessin contient « ${attribute} », qui est refusé. Exportez-le sans programme.`
  const isLink = attribute === 'href' || attribute === 'src'
  if (isLink && !/^\s*(#|data:image\/(png|jpeg|webp|gif);base64,)/i.test(value)) {
    return 'Ce dessin charge une autre adresse. Mettez tout dans le fichier, puis exportez-le de nouveau.'
  }
  // An animation can rewrite a link once the drawing is shown.
  if (/^(animate|set)/.test(element) && attribute === 'attributename' && /href|^on/i.test(value)) {
    return 'Ce dessin change un lien par une animation. Retirez l’animation.'
  }
  const calls = attribute === 'style' ? callsElsewhere(value) : hasOutsideUrl(value)
  return calls ? 'Ce dessin charge une autre adresse avec url(…). Retirez-la.' : null
}

// A backslash could spell `url` or `@import` in a way that no search would find.
function callsElsewhere(css: string): boolean {
  return /@import|javascript:|\\/i.test(css) || hasOutsideUrl(css)
}

function hasOutsideUrl(value: string): boolean {
  return [...value.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)].some(match => !match[1]?.trim().startsWith('#'))
}

/** From width and height where they are plain numbers, else from the viewBox. In CSS pixels. */
function readSize(root: XastRoot): { width: number; height: number } | null {
  const svg = allElements(root)[0]
  if (!svg) return null
  const box = (svg.attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = readLength(svg.attributes.width) ?? box[2]
  const height = readLength(svg.attributes.height) ?? box[3]
  if (!width || !height || !(width > 0) || !(height > 0)) return null
  return { width: Math.round(width), height: Math.round(height) }
}

function readLength(value: string | undefined): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')
  return match ? Number(match[1]) : null
}

function allElements(parent: XastRoot | XastElement): XastElement[] {
  const found: XastElement[] = []
  const waiting = [...parent.children]
  while (waiting.length > 0) {
    const node = waiting.shift()
    if (node?.type !== 'element') continue
    found.push(node)
    waiting.push(...node.children)
  }
  return found
}

function textOf(element: XastElement): string {
  return element.children.map(child => ('value' in child ? child.value : '')).join('')
}

function localName(name: string): string {
  return (name.split(':').at(-1) ?? name).toLowerCase()
}
