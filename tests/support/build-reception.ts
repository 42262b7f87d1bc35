import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { findPerson } from '#app/features/reception/index.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { atomically } from '#db'
import { accessCards, grants, learners, units } from '#db/schema'

const at = new Date('2026-06-01T08:00:00Z')

/** Puts units in the database, given by their paths: `/ccas/lyon/centre/`. */
export async function insertUnits(...paths: string[]): Promise<void> {
  await atomically(tx =>
    paths.map(path =>
      tx
        .insert(units)
        .values({
          id: unitIdOf(path),
          kind: 'slvie',
          parentId: null,
          path,
          name: path,
          active: true,
          verified: false,
          demo: true,
        })
        .onConflictDoNothing(),
    ),
  )
}

/** A unit is named by the whole of its path, so that two branches may use the same words. */
export function unitIdOf(path: string): string {
  return path.split('/').filter(Boolean).join('.')
}

/** Puts somebody in the database, in the unit of this path, or in none. */
export async function insertPerson(given: {
  id: string
  name?: string | null
  path?: string | null
  kind?: 'guest' | 'card' | 'account'
}): Promise<void> {
  const { id, name = id, path = null, kind = 'card' } = given
  await atomically(tx => [
    tx.insert(learners).values({
      id,
      kind,
      displayName: name,
      unitId: path ? unitIdOf(path) : null,
      createdAt: at,
      lastSeenAt: at,
      demo: false,
    }),
  ])
}

export type Helper = { cookie: string; viewer: Viewer; sessionId: string; visit: () => Promise<Visit> }

/** Somebody of the staff with a role on the unit of this path, who has signed in. */
export async function insertHelper(given: {
  id: string
  path: string
  role?: 'helper' | 'admin'
  home?: string
}): Promise<Helper> {
  const { id, path, role = 'helper', home = null } = given
  await insertPerson({ id, kind: 'account', path: home })
  await atomically(tx => [tx.insert(grants).values({ learnerId: id, role, unitId: unitIdOf(path), createdAt: at })])
  const cookie = await openSession({ learnerId: id, request: requestWith(null), facts: { way: 'password' } })
  const visit = () => readVisit(requestWith(cookie))
  const { viewer, session } = await visit()
  if (!viewer || !session.sessionId) throw new Error('The helper is not in.')
  return { cookie, viewer, sessionId: session.sessionId, visit }
}

/** A request with this session's cookie, as a browser sends it. */
export function requestWith(cookie: string | null): Request {
  const headers = new Headers({ 'user-agent': 'Firefox/128.0 (Windows)' })
  if (cookie) headers.set('cookie', cookie.split(';')[0] ?? '')
  return new Request('http://127.0.0.1/', { headers })
}

/** Gives somebody a card that is found by its number and opens nothing: a real one takes a while to hash. */
export async function insertCard(learnerId: string, reference: string): Promise<void> {
  const [secretHash, wordsHash] = [`secret of ${reference}`, `words of ${reference}`]
  await atomically(tx => [
    tx
      .insert(accessCards)
      .values({ id: reference, learnerId, reference, secretHash, wordsHash, codeHash: '', createdAt: at }),
  ])
}

export const [lyon, centre, essonne] = ['/ccas/lyon/', '/ccas/lyon/centre/', '/ccas/essonne/'] as const

/** Three units, Odette in one of them, and Karim at the desk above her. */
export async function deskOfLyon() {
  await insertUnits('/ccas/', lyon, centre, essonne)
  await insertPerson({ id: 'odette', name: 'Odette', path: centre })
  return insertHelper({ id: 'karim', path: lyon })
}

/** Odette, as this helper finds her. */
export async function odetteAt(viewer: Viewer) {
  const person = await findPerson({ viewer, key: 'odette' })
  if (!person) throw new Error('Odette is not at this desk.')
  return person
}
