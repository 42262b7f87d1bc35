import { expect, test } from '@playwright/test'
import type { Audience } from '../../app/platform/http/route-access.ts'
import { everybody, type Person, requestsOf } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

const audiences: Record<Person, Audience[]> = {
  anonymous: ['anyone'],
  guest: ['anyone'],
  learner: ['anyone', 'signed-in'],
  helper: ['anyone', 'signed-in', 'helper'],
  trainer: ['anyone', 'signed-in', 'trainer'],
  // Her role is on another unit: the samples, which are of Valclair, are closed to her.
  'other-manager': ['anyone', 'signed-in'],
  manager: ['anyone', 'signed-in', 'manager'],
  admin: ['anyone', 'signed-in', 'admin'],
}

// A page that sends a manager of another unit to her own, or that is about her own account, admits her as a manager.
const openToEveryManager = new Set([
  '/suivi',
  '/second-facteur',
  '/second-facteur/application',
  '/second-facteur/codes',
])

test.describe.configure({ mode: 'serial' })

for (const person of everybody) {
  test(`every page and action answers ${person} as it says it does`, async () => {
    const requests = await requestsOf(person)
    for (const { path, sample, method, admits } of listedRoutes) {
      if (path === '/sortir' && method === 'POST') continue
      const response = await requests.fetch(sample, {
        method,
        maxRedirects: 0,
        ...(method === 'POST' ? { form: {} } : {}),
      })
      const status = response.status()
      const name = `${method} ${sample} as ${person}: ${status}`
      const mine = [
        ...audiences[person],
        ...(person === 'other-manager' && openToEveryManager.has(path) ? (['manager'] as const) : []),
      ]
      const admitted = admits.some(audience => mine.includes(audience))
      expect(status, name).toBeLessThan(500)
      const sentToDoor = status >= 300 && status < 400 && (response.headers().location ?? '').startsWith('/entrer')
      if (admitted) {
        expect([401, 403], name).not.toContain(status)
        expect(sentToDoor, name).toBe(false)
      } else {
        expect(sentToDoor || status === 403 || status === 404, name).toBe(true)
      }
      if (method === 'GET' && status === 200)
        expect(response.headers()['cache-control'] ?? '', name).toContain('no-store')
    }
    await requests.dispose()
  })
}

test('an action refuses what another site sends, whoever she is', async () => {
  const requests = await requestsOf('manager')
  for (const { sample, method } of listedRoutes) {
    if (method !== 'POST') continue
    const response = await requests.post(sample, { headers: { origin: 'https://ailleurs.example' }, maxRedirects: 0 })
    expect(response.status(), sample).toBe(403)
  }
  await requests.dispose()
})
