import { type APIRequestContext, type BrowserContext, request as newRequest } from '@playwright/test'

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

/** Requests sent as this person, with the header that a browser adds to a form. */
export async function requestsOf(person: Person): Promise<APIRequestContext> {
  const origin = process.env.SITE_ORIGIN ?? ''
  const context = await newRequest.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
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
