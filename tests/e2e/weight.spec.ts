import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { simulatorSlugs } from '../../app/simulators/registry.ts'
import { requestsOf } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

const budget = 14_000

test('the first visit of a lesson holds in one round trip, and ships no framework', async () => {
  const requests = await requestsOf('guest')
  const lesson = await requests.get('/cours/mots-de-passe/a-quoi-sert-un-compte')
  const html = await lesson.text()
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(match => match[1] ?? '')
  expect(styles).toHaveLength(1)
  const css = await (await requests.get(styles[0] ?? '')).text()
  const bytes = brotliCompressSync(html).length + brotliCompressSync(css).length
  expect(bytes).toBeLessThanOrEqual(budget)
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts).toHaveLength(1)
  expect(scripts[0]).toContain('enhance')
  await requests.dispose()
})

test('only pages that ask for it ship the framework', async () => {
  const requests = await requestsOf('admin')
  for (const { sample, method, hydrate } of listedRoutes) {
    if (method !== 'GET') continue
    const response = await requests.get(sample)
    const ships = (await response.text()).includes('__remixContext')
    expect(ships, sample).toBe(hydrate)
  }
  await requests.dispose()
})

test('a simulator ships 60 kB of script at most, kept for ever, and on its own page only', async () => {
  const requests = await requestsOf('guest')
  const page = '/cours/mots-de-passe/le-code-recu-par-sms/sms-essai'
  const html = await (await requests.get(page)).text()
  const islands: Record<string, { script: string; chunks: string[] }> = JSON.parse(
    readFileSync('build/simulators/manifest.json', 'utf8'),
  )
  expect(html).toContain(islands['code-sms']?.script)
  expect(Object.keys(islands).sort()).toEqual([...simulatorSlugs].sort())
  for (const [slug, { script, chunks }] of Object.entries(islands)) {
    let bytes = 0
    for (const address of [script, ...chunks]) {
      const response = await requests.get(address, { headers: { 'accept-encoding': 'br' } })
      expect(response.headers()['cache-control']).toContain('immutable')
      bytes += Number(response.headers()['content-length'])
    }
    expect(bytes, slug).toBeGreaterThan(1_000)
    expect(bytes, slug).toBeLessThanOrEqual(60_000)
  }
  const lesson = await (await requests.get('/cours/mots-de-passe/a-quoi-sert-un-compte')).text()
  expect(lesson).not.toContain('/simulateurs/')
  await requests.dispose()
})

test('the gesture of taking a piece ships 3 kB at most, with the questions that have pieces to put in place alone', async () => {
  const requests = await requestsOf('guest')
  const dragIn = async (address: string) => {
    const html = await (await requests.get(address)).text()
    return html.match(/src="([^"]*\/drag-[^"]+\.js)"/)?.[1]
  }
  const script = await dragIn('/cours/mots-de-passe/j-ai-oublie/oublie-chemin')
  const response = await requests.get(script ?? '', { headers: { 'accept-encoding': 'br' } })
  expect(response.status()).toBe(200)
  expect(Number(response.headers()['content-length'])).toBeLessThanOrEqual(3_000)
  expect(await dragIn('/cours/mots-de-passe/j-ai-oublie/oublie-attente')).toBeUndefined()
  await requests.dispose()
})

test('assets are kept for ever, compressed, and never change under their name', async () => {
  const requests = await requestsOf('anonymous')
  const html = await (await requests.get('/')).text()
  const href = html.match(/href="(\/assets\/[^"]+\.css)"/)?.[1] ?? ''
  const response = await requests.get(href, { headers: { 'accept-encoding': 'br' } })
  expect(response.headers()['cache-control']).toContain('immutable')
  expect(response.headers()['content-encoding']).toBe('br')
  expect(response.headers().etag).toBeTruthy()
  await requests.dispose()
})
