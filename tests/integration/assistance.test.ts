import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { makeCard } from '#app/features/access-cards/index.server.ts'
import {
  leaveAssistance,
  readHelpers,
  readJournal,
  startAssistance,
  withdrawConsent,
} from '#app/features/assistance/index.server.ts'
import { listAccesses } from '#app/features/identity/index.server.ts'
import { mergeLearners, recordAnswer, recordEnrolment, recordStepOpened } from '#app/features/learning/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { newId } from '#app/platform/ids.ts'
import { actorOf, ChangedPersonError, learnerOf } from '#app/routes/learner-of.server.ts'
import { refuseWhileActing } from '#app/routes/refuse-while-acting.server.ts'
import { requireStaff } from '#app/routes/require-staff.server.ts'
import { db } from '#db'
import { assistances, events, grants } from '#db/schema'
import { type Helper, insertHelper, insertPerson, insertUnits, requestWith } from '#tests/support/build-reception.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const lyon = '/ccas/lyon/'
const code = '2580'

async function atTheDesk() {
  await insertUnits('/ccas/', lyon)
  await insertPerson({ id: 'odette', name: 'Odette', path: lyon })
  return insertHelper({ id: 'karim', path: lyon })
}

// With her card: hashing it takes a while, so only where that is what is tried.
async function withCard() {
  const karim = await atTheDesk()
  const { words } = await makeCard({ learnerId: 'odette', code, issuedById: null })
  const ask = (given: Partial<Parameters<typeof startAssistance>[0]> = {}) =>
    startAssistance({
      helper: karim.viewer,
      sessionId: karim.sessionId,
      held: { kind: 'words', words },
      code,
      minutes: 15,
      address: '192.0.2.1',
      ...given,
    })
  return { karim, ask }
}

async function acting() {
  const karim = await atTheDesk()
  const consent = newId()
  const startedAt = new Date()
  const endsAt = new Date(startedAt.getTime() + 15 * 60_000)
  await db()
    .insert(assistances)
    .values({ id: consent, learnerId: 'odette', helperId: 'karim', helperName: 'karim', startedAt, endsAt })
  await changeSession(karim.sessionId, { assistanceId: consent })
  return { karim, consent }
}

async function endTime(minutesAgo = 1): Promise<void> {
  await db()
    .update(assistances)
    .set({ endsAt: new Date(Date.now() - minutesAgo * 60_000) })
}

async function doThreeActs({ visit }: Helper): Promise<void> {
  const actor = actorOf(await visit())
  if (!actor) throw new Error('Nobody acts.')
  await recordEnrolment({ actor, course })
  await recordStepOpened({ actor, course, lessonId: 'l-1', stepId: 'l-1-a', stepHash: 'one' })
  await recordAnswer({
    actor,
    course,
    lessonId: 'l-1',
    stepId: 'l-1-a',
    exerciseId: 'l-1-q',
    eventId: newId(),
    payload: right,
  })
}

function formFor(consent: string): FormData {
  const form = new FormData()
  if (consent) form.set('pour', consent)
  return form
}

const actsOf = async (learnerId: string) => (await listAccesses(learnerId)).map(({ act }) => act)

describe('a learner’s yes', () => {
  test('makes the pages hers on the helper’s device: no role is held, and each act says who did it', async () => {
    const { karim, ask } = await withCard()
    expect(await ask()).toEqual({ kind: 'started' })
    const visit = await karim.visit()
    expect(visit.viewer).toMatchObject({ learnerId: 'odette', displayName: 'Odette', grants: [] })
    expect(visit.viewer?.assistance).toMatchObject({ helperId: 'karim', helperName: 'karim' })
    expect(actorOf(visit)).toEqual({ learnerId: 'odette', channel: 'web', enteredById: 'karim' })
    expect(await actsOf('odette')).toEqual(['assistance-started'])
  })

  test('closes her own pages and the helper’s while it lasts', async () => {
    const { karim } = await acting()
    const visit = await karim.visit()
    expect(() => refuseWhileActing(visit)).toThrow(expect.objectContaining({ status: 403 }))
    await expect(requireStaff(requestWith(karim.cookie))).rejects.toMatchObject({ status: 403 })
  })

  test('is not given by wrong digits, a card that was taken back, or one’s own card', async () => {
    const { karim, ask } = await withCard()
    expect(await ask({ code: '1111' })).toEqual({ kind: 'wrong', triesLeft: 4 })
    const own = await makeCard({ learnerId: 'karim', code, issuedById: null })
    expect(await ask({ held: { kind: 'words', words: own.words } })).toEqual({ kind: 'self' })
    await makeCard({ learnerId: 'odette', code: '7391', issuedById: 'karim' })
    expect(await ask()).toEqual({ kind: 'revoked' })
    expect((await karim.visit()).viewer?.learnerId).toBe('karim')
    expect(await actsOf('odette')).toEqual([])
  })
})

describe('the end of a yes', () => {
  test('comes by itself: nothing more is written before the helper has read it, then her pages are hers again', async () => {
    const { karim, consent } = await acting()
    await endTime()
    const visit = await karim.visit()
    expect(visit.endedAssistance).toEqual({ id: consent, learnerName: 'Odette', reason: 'time' })
    expect(actorOf(visit)).toBeNull()
    await expect(learnerOf(requestWith(karim.cookie), formFor(consent))).rejects.toThrow(ChangedPersonError)
    await expect(learnerOf(requestWith(karim.cookie))).rejects.toThrow(ChangedPersonError)
    await leaveAssistance({ id: consent, sessionId: karim.sessionId })
    const after = await karim.visit()
    expect(after.endedAssistance).toBeNull()
    expect(after.viewer).toMatchObject({ learnerId: 'karim', assistance: null })
    expect(after.viewer?.grants).toHaveLength(1)
    // Noted late, it still ended at its time.
    const [row] = await db().select().from(assistances)
    expect(row?.endedAt).toEqual(row?.endsAt)
    expect(await actsOf('odette')).toEqual(['assistance-ended'])
  })

  test('comes with « Arrêter », once, and a form drawn before or during it never falls to the other person', async () => {
    const { karim, consent } = await acting()
    const request = requestWith(karim.cookie)
    await expect(learnerOf(request, formFor(''))).rejects.toThrow(ChangedPersonError)
    expect((await learnerOf(request, formFor(consent))).actor.learnerId).toBe('odette')
    await leaveAssistance({ id: consent, sessionId: karim.sessionId })
    await leaveAssistance({ id: consent, sessionId: karim.sessionId })
    await expect(learnerOf(request, formFor(consent))).rejects.toThrow(ChangedPersonError)
    expect((await learnerOf(request, formFor(''))).actor.learnerId).toBe('karim')
    expect(await actsOf('odette')).toEqual(['assistance-ended'])
  })

  test('comes from the learner’s own device, and from nobody else’s', async () => {
    const { karim, consent } = await acting()
    await insertPerson({ id: 'rose' })
    await withdrawConsent({ id: consent, learnerId: 'rose' })
    expect((await karim.visit()).viewer?.learnerId).toBe('odette')
    await withdrawConsent({ id: consent, learnerId: 'odette' })
    expect((await karim.visit()).endedAssistance?.reason).toBe('stopped')
  })

  test('comes when the helper’s role is taken away', async () => {
    const { karim } = await acting()
    await db().delete(grants).where(eq(grants.learnerId, 'karim'))
    const visit = await karim.visit()
    expect(visit.endedAssistance?.reason).toBe('role')
    expect(visit.viewer?.learnerId).toBe('karim')
  })

  test('never comes from another helper’s session that would name it', async () => {
    const { consent } = await acting()
    const lea = await insertHelper({ id: 'lea', path: lyon })
    await changeSession(lea.sessionId, { assistanceId: consent })
    expect((await lea.visit()).viewer?.learnerId).toBe('lea')
  })
})

describe('the journal', () => {
  test('holds every act done under a yes, and every other look, whatever happens to the path later', async () => {
    const { karim, consent } = await acting()
    await doThreeActs(karim)
    await leaveAssistance({ id: consent, sessionId: karim.sessionId })
    await append({ ...openStep('l-2-a', '2026-06-14T10:00:00Z'), learnerId: 'odette' })
    await append({
      ...openStep('l-2-b', '2026-06-15T10:00:00Z'),
      learnerId: 'odette',
      channel: 'paper',
      enteredById: 'karim',
    })
    const before = await readJournal('odette')
    expect(
      before.assistances.map(({ running, acts }) => [running, acts.map(act => 'kind' in act && act.kind)]),
    ).toEqual([[false, ['enrolled', 'step-opened', 'answered']]])
    expect(before.others.map(act => ['stepId' in act && act.stepId, act.byName])).toEqual([['l-2-b', 'karim']])
    expect(JSON.stringify(before)).not.toContain(right.outcome)
    await insertPerson({ id: 'odette-2', path: lyon })
    await mergeLearners({ fromId: 'odette', intoId: 'odette-2', byId: 'odette-2', courses: [course] })
    const after = await readJournal('odette-2')
    const entered = (await db().select().from(events)).filter(({ enteredById }) => enteredById !== null)
    const told = [...after.assistances.flatMap(({ acts }) => acts), ...after.others].map(({ id }) => id)
    expect(told.sort()).toEqual(entered.map(({ id }) => id).sort())
  })

  test('says of a lesson that it was done with help, and by whom; a sheet keyed in is not help', async () => {
    const { karim } = await acting()
    await doThreeActs(karim)
    await append({
      ...openStep('l-2-b', '2026-06-15T10:00:00Z'),
      learnerId: 'odette',
      channel: 'paper',
      enteredById: 'karim',
    })
    expect(await readHelpers({ learnerId: 'odette', courseId: 'c-1' })).toEqual(new Map([['l-1', ['karim']]]))
  })

  test('the person herself may act at the same time on her own device: her acts are hers', async () => {
    await acting()
    await recordStepOpened({
      actor: { learnerId: 'odette', channel: 'web', enteredById: null },
      course,
      lessonId: 'l-1',
      stepId: 'l-1-b',
      stepHash: 'one',
    })
    expect((await readJournal('odette')).assistances[0]?.acts).toEqual([])
  })
})
