import { type APIRequestContext, type BrowserContext, request as newRequest } from '@playwright/test'
import { demoAppSecret } from '../../../app/boot/demo/demo-people.ts'
import { codeOfStep, stepAt } from '../../../app/platform/auth/totp.server.ts'

const password = 'trait-d-union-demo'

export type Person = 'anonymous' | 'guest' | 'learner' | 'helper' | 'trainer' | 'other-manager' | 'manager' | 'admin'

const emails: Partial<Record<Person, string>> = {
  learner: 'odette@demo.example',
  helper: 'karim@demo.example',
  trainer: 'sofia@demo.example',
  'other-manager': 'essonne@demo.example',
  manager: 'nadia@demo.example',
  admin: 'admin@demo.example',
}

export const everybody: Person[] = [
  'anonymous',
  'guest',
  'learner',
  'helper',
  'trainer',
  'other-manager',
  'manager',
  'admin',
]

// Whoever must show a second factor enters once for all journeys: a code of the app serves once.
const guarded: Person[] = ['other-manager', 'manager', 'admin']

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>['cookies']

async function newRequests(cookies: Cookies = []): Promise<APIRequestContext> {
  const origin = process.env.SITE_ORIGIN ?? ''
  const storageState = { cookies, origins: [] }
  return newRequest.newContext({ baseURL: origin, extraHTTPHeaders: { origin }, storageState })
}

/** Signs in those who must show a second factor, as they would: password, then the code of their app. */
export async function enterGuarded(): Promise<Partial<Record<Person, Cookies>>> {
  const entered = guarded.map(async person => {
    const requests = await newRequests()
    await requests.post('/entrer/compte', { form: { email: emails[person] ?? '', password } })
    await showCode(requests, person)
    const { cookies } = await requests.storageState()
    await requests.dispose()
    return [person, cookies] as const
  })
  return Object.fromEntries(await Promise.all(entered))
}

// The code of the step before is taken too: those of now and of the next one are left to the journeys.
// Where the step ends while it travels, the next try has the right one.
async function showCode(requests: APIRequestContext, person: Person): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const code = codeOfStep({ secret: demoAppSecret, step: stepAt(new Date()) - 1 })
    const answer = await requests.post('/second-facteur', { form: { code }, maxRedirects: 0 })
    if (answer.status() === 302) return
  }
  throw new Error(`${person} could not enter.`)
}

/**
 * Requests sent as this person, with the header that a browser adds to a form. Managers and the administrator share one
 * session among all journeys: a journey that closes sessions needs a person of its own.
 */
export async function requestsOf(person: Person): Promise<APIRequestContext> {
  if (guarded.includes(person)) return newRequests(JSON.parse(process.env.SITE_SESSIONS ?? '{}')[person])
  const context = await newRequests()
  if (person === 'guest') await context.post('/commencer')
  const email = emails[person]
  if (email) await context.post('/entrer/compte', { form: { email, password } })
  return context
}

/** Puts this person's session in a browser. */
export async function enterAs(context: BrowserContext, person: Person): Promise<void> {
  const requests = await requestsOf(person)
  const { cookies } = await requests.storageState()
  await context.addCookies(cookies)
  await requests.dispose()
}
