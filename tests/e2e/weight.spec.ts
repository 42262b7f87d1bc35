import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
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
