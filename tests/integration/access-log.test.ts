import { expect, test } from 'vitest'
import { accessStatement, listAccesses, logAccess } from '#app/features/identity/index.server.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'
import { atomically } from '#db'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const karim = { actorId: 'karim', actorName: 'Karim' }

test('the journal of a learner tells who did what, the latest first, and nothing of anybody else', async () => {
  await insertLearner()
  await insertLearner({ id: 'other' })
  await logAccess({ ...karim, learnerId: 'learner-1', act: 'record-opened', at: new Date('2026-06-01T10:00:00Z') })
  await logAccess({ ...karim, learnerId: 'other', act: 'record-opened' })
  await atomically(tx => [
    accessStatement(tx, { ...karim, learnerId: 'learner-1', act: 'card-issued', detail: { carte: 'AB12' } }),
  ])
  const lines = await listAccesses('learner-1')
  expect(lines.map(({ act, actorName, detail }) => [act, actorName, detail])).toEqual([
    ['card-issued', 'Karim', { carte: 'AB12' }],
    ['record-opened', 'Karim', null],
  ])
})

test('what was done to a path that was merged is in the same journal', async () => {
  await insertLearner()
  await insertLearner({ id: 'guest', unitId: null })
  await logAccess({ ...karim, learnerId: 'guest', act: 'workshop-followed' })
  await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [] })
  expect((await listAccesses('learner-1')).map(({ act }) => act)).toEqual(['workshop-followed'])
})
