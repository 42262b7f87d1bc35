import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { spokenText } from '../../app/features/reading-aloud/spoken-text.ts'
import { asksSomething, goForward, startCourse } from './support/journey.ts'
import { requestsOf } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

const course = 'Comptes et mots de passe sans stress'
const simulator = '/cours/mots-de-passe/le-code-recu-par-sms/sms-essai'
const listen = (page: Page) => page.locator('a.listen')

async function findQuestion(page: Page): Promise<void> {
  await startCourse(page, course)
  while (!(await asksSomething(page))) await goForward(page)
}

test.describe('with no script', () => {
  test.use({ javaScriptEnabled: false })

  test('« Écouter » leads to a sound, whole or in parts', async ({ page }) => {
    await findQuestion(page)
    const address = (await listen(page).getAttribute('href')) ?? ''
    const whole = await page.request.get(address)
    expect([whole.status(), whole.headers()['content-type']]).toEqual([200, 'audio/mpeg'])
    const length = (await whole.body()).length
    expect(length).toBeGreaterThan(10_000)
    expect(whole.headers()['content-length']).toBe(String(length))
    const part = await page.request.get(address, { headers: { range: 'bytes=0-1' } })
    expect([part.status(), part.headers()['content-range']]).toEqual([206, `bytes 0-1/${length}`])
  })

  test('the sound changes with her answer, and listening to a step is not reading it', async ({ page }) => {
    await findQuestion(page)
    const here = page.url()
    const address = (await listen(page).getAttribute('href')) ?? ''
    const before = (await page.request.get(address)).headers().etag
    await page.locator('input[name=choix]').last().check()
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    expect((await page.request.get(address)).headers().etag).not.toBe(before)
    const next = await page.getByRole('navigation', { name: 'Étapes' }).getByRole('link').last().getAttribute('href')
    const ahead = await page.request.get(`/ecouter?${new URLSearchParams({ page: next ?? '' })}`)
    expect(ahead.status()).toBe(200)
    await page.goto('/mon-parcours')
    await page.getByRole('link', { name: 'Reprendre' }).click()
    expect(page.url()).toBe(here.split('#')[0])
  })

  test('what is not a page to hear says so, and shows the way back', async ({ page }) => {
    for (const wanted of [
      '/entrer',
      '/suivi',
      '/nulle-part',
      '//ailleurs.example/',
      '/ecouter?page=%2F',
      '/cours.data',
    ]) {
      const response = await page.goto(`/ecouter?${new URLSearchParams({ page: wanted })}`)
      expect(response?.status(), wanted).toBe(404)
      await expect(page.getByRole('heading', { name: 'Cette page ne peut pas être écoutée.' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Revenir à la page' })).toBeVisible()
    }
  })
})

test('every page of a learner has the button, and something to say', async () => {
  const requests = await requestsOf('guest')
  const heard: string[] = []
  for (const { path, sample, method, admits } of listedRoutes) {
    if (method !== 'GET' || path === '/ecouter' || !admits.includes('anyone')) continue
    const html = await (await requests.get(sample)).text()
    if (!html.includes('class="btn listen"')) continue
    // What the server turns into sound; making the sound itself is tried above, on one page.
    expect(words(spokenText(html)).length, path).toBeGreaterThan(10)
    heard.push(path)
  }
  const learners = [
    '/',
    '/cours',
    '/cours/:course',
    '/cours/:course/:lesson/bilan',
    '/mon-parcours',
    '/aide',
    '/vos-donnees',
    '/qui-voit-quoi',
    '/accessibilite',
  ]
  expect(heard).toEqual(expect.arrayContaining(learners))
  await requests.dispose()
})

/** A device with these voices, that writes down what it says instead of saying it. */
async function giveVoices(context: BrowserContext, voices: { lang: string; localService: boolean }[]): Promise<void> {
  await context.addInitScript(given => {
    const said: string[] = []
    const played: string[] = []
    function Utterance(this: { text: string }, text: string) {
      this.text = text
    }
    const speech = {
      getVoices: () => given,
      speak: ({ text }: { text: string }) => said.push(text),
      cancel: () => said.push('(stop)'),
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, played })
    HTMLMediaElement.prototype.play = function () {
      played.push(this.src)
      return Promise.resolve()
    }
    HTMLMediaElement.prototype.pause = () => void played.push('(stop)')
  }, voices)
}

const noted = (page: Page, what: 'said' | 'played') =>
  page.evaluate(name => (window as unknown as Record<string, string[]>)[name] ?? [], what)
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

test.describe('on a device that has a French voice', () => {
  test.beforeEach(({ context }) =>
    giveVoices(context, [
      { lang: 'en-US', localService: true },
      { lang: 'fr-FR', localService: true },
    ]),
  )

  test('the device says the whole question and every answer, then stops when pressed again', async ({ page }) => {
    await findQuestion(page)
    const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
    const choices = (await page.locator('.choice').allTextContents()).map(spaced)
    await listen(page).click()
    const said = (await noted(page, 'said')).map(spaced)
    for (const [index, choice] of choices.entries()) expect(said).toContain(`Réponse ${index + 1} : ${choice}`)
    expect(new Set(said).size).toBe(said.length)
    expect(said.join(' ')).not.toContain('Envoyer ma réponse')
    await expect(listen(page)).toHaveText('Arrêter')
    await listen(page).click()
    expect((await noted(page, 'said')).at(-1)).toBe('(stop)')
    await expect(listen(page)).toHaveText('Écouter cette page')
    expect(await noted(page, 'played')).toEqual([])
  })

  test('in a simulator, what is asked, drawn and answered is heard alone, as it is now; a gesture stops the voice', async ({
    page,
  }) => {
    await page.goto(simulator)
    const part = (name: string) => page.getByRole('link', { name: `Écouter ${name}` })
    const heard = async (name: string) => {
      const before = (await noted(page, 'said')).length
      await part(name).click()
      return (await noted(page, 'said')).slice(before).map(line => line.replace(/\s+/g, ' ').trim())
    }
    expect(await heard('la consigne')).toContain('Entrez sur le site de la Banque du Lac. Gardez vos codes pour vous.')
    await page.getByRole('button', { name: 'Un coup de pouce' }).click()
    expect((await noted(page, 'said')).at(-1)).toBe('(stop)')
    expect(await heard('ce qui est dit ici')).toEqual(['Un coup de pouce', 'Regardez le site Banque du Lac.'])
    await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
    expect((await noted(page, 'said')).at(-1)).toBe('(stop)')
    await page.getByLabel('Le code reçu par SMS').fill('MonVraiCode')
    const drawn = await heard('ce que montre l’écran')
    expect(drawn).toContain('Bouton : Ouvrir le SMS de Banque du Lac Nouveau')
    expect(drawn.join(' ')).not.toContain('MonVraiCode')
    // The server's sound says the same: the page as it is kept.
    await page.waitForLoadState('networkidle')
    const kept = await (await page.request.get(simulator)).text()
    expect(words(spokenText(kept, 'simulateur-dessin'))).toEqual(words(drawn.join(' ')))
  })

  test('both voices say the same words in the same order', async ({ page }) => {
    await findQuestion(page)
    for (const address of [page.url(), '/', '/cours', '/aide', '/accessibilite', simulator]) {
      await page.goto(address)
      const ours = spokenText(await page.content()).replaceAll(/^(Image|\d+) : /gm, '')
      await listen(page).click()
      expect(words((await noted(page, 'said')).join(' ')), address).toEqual(words(ours))
    }
  })
})

for (const [device, voices] of [
  ['has no voice', []],
  ['has a French voice that is elsewhere', [{ lang: 'fr-FR', localService: false }]],
] as const) {
  test(`on a device that ${device}, our sound is played in the page`, async ({ page, context }) => {
    await giveVoices(context, [...voices])
    await page.goto('/aide')
    await listen(page).click()
    expect(await noted(page, 'played')).toEqual([`${process.env.SITE_ORIGIN}/ecouter?page=%2Faide`])
    await expect(listen(page)).toHaveText('Arrêter')
    await expect(page).toHaveURL(/\/aide$/)
    await listen(page).click()
    expect((await noted(page, 'played')).at(-1)).toBe('(stop)')
    expect(await noted(page, 'said')).toEqual([])
  })
}

test('on a device that has no voice, a sound asked before the last gesture is kept waits for it', async ({
  page,
  context,
}) => {
  await giveVoices(context, [])
  await page.goto(simulator)
  let letGo = () => {}
  const held = new Promise<void>(go => {
    letGo = go
  })
  await page.route('**/gestes*', async route => {
    await held
    await route.continue()
  })
  const drawn = page.getByRole('link', { name: 'Écouter ce que montre l’écran' })
  await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
  await drawn.click()
  await expect(page.locator('.fake .listen-part')).toHaveText('Arrêter')
  expect(await noted(page, 'played')).toEqual([])
  letGo()
  await expect.poll(() => noted(page, 'played')).toHaveLength(1)
  const kept = spokenText(await (await page.request.get(simulator)).text(), 'simulateur-dessin')
  expect(kept).toContain('Ouvrir le SMS')
  await page.locator('.fake .listen-part').click()
  expect((await noted(page, 'played')).at(-1)).toBe('(stop)')
})
