import { expect, type Page, test } from '@playwright/test'
import { startCourse } from './support/journey.ts'

type Answer = {
  status: number
  accepted?: string[]
  known?: string[]
  refused?: { reason: string; sentence: string }[]
  clock?: { corrected: boolean }
  fault?: string
}

/** In the page, with the browser's own keys: makes the device's key once, then signs and sends. `forge` changes the body after the signature. */
async function send(page: Page, sent: { events: unknown[]; yearsOff?: number; forge?: boolean }): Promise<Answer> {
  return page.evaluate(async ({ events, yearsOff = 0, forge = false }) => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const holder = window as typeof window & { device?: { id: string; key: CryptoKey } }
    if (!holder.device) {
      const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
      const publicKey = await crypto.subtle.exportKey('jwk', keys.publicKey)
      const response = await fetch('/sync/appareil', { method: 'POST', body: JSON.stringify({ publicKey }) })
      holder.device = { id: (await response.json()).deviceId, key: keys.privateKey }
    }
    const sentAt = new Date(Date.now() + yearsOff * 365 * 86_400_000).toISOString()
    const body = JSON.stringify({ version: 1, deviceId: holder.device.id, sentAt, events })
    const bytes = new TextEncoder().encode(body)
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, holder.device.key, bytes)
    const response = await fetch('/sync', {
      method: 'POST',
      headers: { 'x-signature': btoa(String.fromCharCode(...new Uint8Array(signature))) },
      body: forge ? body.replace('compte-place', 'compte-autre') : body,
    })
    return { status: response.status, ...(await response.json()) }
  }, sent)
}

test('a device that worked with no network sends what she did, twice, from a wrong clock; a forger sends nothing', async ({
  page,
}) => {
  await startCourse(page, 'Comptes et mots de passe sans stress')
  const opened = {
    id: crypto.randomUUID(),
    kind: 'step-opened',
    courseId: 'c-mots-de-passe',
    lessonId: 'l-compte',
    stepId: 'compte-place',
    stepHash: 'read-without-network',
    occurredAt: new Date(Date.now() + 1_000).toISOString(),
  }
  expect(await send(page, { events: [opened] })).toMatchObject({ status: 200, accepted: [opened.id] })
  expect(await send(page, { events: [opened] })).toMatchObject({ status: 200, accepted: [], known: [opened.id] })

  const others = { ...opened, id: crypto.randomUUID(), learnerId: crypto.randomUUID() }
  const refused = await send(page, { events: [others, { id: 'x' }] })
  expect(refused.refused?.map(({ reason }) => reason)).toEqual(['other-person', 'malformed'])

  const late = {
    ...opened,
    id: crypto.randomUUID(),
    occurredAt: new Date(Date.now() - 3_600_000 + 10 * 365 * 86_400_000).toISOString(),
  }
  expect(await send(page, { events: [late], yearsOff: 10 })).toMatchObject({
    accepted: [late.id],
    clock: { corrected: true },
  })

  expect(await send(page, { events: [opened], forge: true })).toMatchObject({ status: 401, fault: 'bad-signature' })

  await page.goto('/mon-parcours')
  await page.getByRole('link', { name: 'Reprendre' }).click()
  expect(page.url()).toContain('/compte-place')
})
