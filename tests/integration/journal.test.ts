import { expect, test } from 'vitest'
import { openLibrary } from '#app/content/library/index.server.ts'
import { readHelpers } from '#app/features/assistance/index.server.ts'
import {
  answerQuestion,
  finishDiagnostic,
  forgetAnswers,
  startDiagnostic,
} from '#app/features/diagnostic/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { recordRecalled } from '#app/features/recall/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { describeJournal } from '#app/routes/my-journal/describe-journal.server.ts'
import { db } from '#db'
import { assistances } from '#db/schema'
import { buildLesson } from '#tests/support/build-learning.ts'
import { insertPerson } from '#tests/support/build-reception.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { course } from '#tests/support/learning-acts.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()

test('the journal holds what was done for her in « Par où commencer ? » and with a card to remember, never an answer', async () => {
  await insertPerson({ id: 'karim', name: 'Karim, accueil', kind: 'account' })
  await insertPerson({ id: 'odette' })
  const startedAt = new Date()
  const endsAt = new Date(startedAt.getTime() + 15 * 60_000)
  await db()
    .insert(assistances)
    .values({ id: newId(), learnerId: 'odette', helperId: 'karim', helperName: 'Karim, accueil', startedAt, endsAt })
  openLibrary(temporaryFolder())
  const actor = { ...onTheWeb('odette'), enteredById: 'karim' }
  await startDiagnostic(actor)
  for (const question of ['1', '2', '3']) await answerQuestion({ actor, question, answer: 'helped', seen: '' })
  await answerQuestion({ actor, question: '3', answer: 'helped', seen: '' })
  await answerQuestion({ actor: onTheWeb('odette'), question: '4', answer: 'd', seen: '' })
  await finishDiagnostic({ actor, revision: 4, keepsAnswers: true })
  await forgetAnswers(actor)
  await forgetAnswers(actor)
  const place = { stepId: 'l-1-a', exerciseId: 'l-1-q' }
  const card = { actor, course, lesson: buildLesson(), place, again: false }
  await recordRecalled({ ...card, payload: { stage: 1, outcome: 'partly' } })
  await recordRecalled({ ...card, payload: { stage: 0, outcome: 'skipped' } })
  const { assistances: told, others, accesses } = await describeJournal('odette')
  const lines = told[0]?.lines.map(({ what }) => what.replaceAll('\u00a0', ' ')) ?? []
  expect(lines.filter(line => line.includes('Par où'))).toEqual([
    'a ouvert « Par où commencer ? » pour vous',
    'a répondu à 3 questions de « Par où commencer ? »',
    'a fini « Par où commencer ? » pour vous',
    'a effacé vos réponses à « Par où commencer ? »',
  ])
  expect(lines.filter(line => line.includes('rappel'))).toEqual([
    'a répondu à un rappel d’une leçon qui n’est plus proposée',
    'a arrêté les rappels d’une leçon qui n’est plus proposée',
  ])
  expect(lines).toHaveLength(6)
  expect([others, accesses]).toEqual([[], []])
  expect(await readHelpers({ learnerId: 'odette', courseId: 'c-1' })).toEqual(new Map())
})
