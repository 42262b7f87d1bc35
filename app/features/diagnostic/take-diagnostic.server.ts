import { groupOf } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import {
  changeOpen,
  type Diagnostic,
  deleteOpen,
  findOpen,
  insertDiagnostic,
  listFinished,
} from './diagnostic-store.server.ts'
import { findQuestion, isAnswer } from './items.ts'
import { noteHelp } from './note-help.server.ts'
import { pathOf } from './path.ts'
import { type Answers, levelOf, withAnswer } from './scoring.ts'

/** The identifiers of all her paths. */
export async function pathsOf(learnerId: string): Promise<string[]> {
  const group = await groupOf(learnerId)
  return [group.learnerId, ...group.memberIds]
}

/** Opens the questions, or goes on with those she has begun. Asked twice at once, it opens them once. */
export async function startDiagnostic(actor: Actor): Promise<void> {
  const ids = await pathsOf(actor.learnerId)
  if (await findOpen(ids)) return
  const [latest] = await listFinished(ids)
  await noteHelp(actor, 'questions-opened')
  const at = now()
  await insertDiagnostic({
    id: idFrom(actor.learnerId, 'diagnostic', latest?.id ?? ''),
    learnerId: actor.learnerId,
    startedAt: at,
    updatedAt: at,
    finishedAt: null,
    answers: {},
    keepsAnswers: false,
    revision: 0,
    proposals: null,
    level: null,
    channel: channelOf(actor),
    enteredById: actor.enteredById,
  })
}

function channelOf({ channel }: Actor): Diagnostic['channel'] {
  return channel === 'workshop' || channel === 'paper' ? channel : 'web'
}

/** `changed`: another page has answered this question since the form was drawn. `closed`: there is nothing to answer any more. */
export type AnswerFault = 'empty' | 'unknown' | 'changed' | 'closed'

const mostTries = 5

/**
 * Keeps an answer. `seen` is the answer that the form was drawn with ('' for none): one that was given elsewhere meanwhile
 * is never overwritten unseen, and answers to other questions are never lost.
 */
export async function answerQuestion({
  actor,
  question: code,
  answer,
  seen,
}: {
  actor: Actor
  question: string
  answer: string
  seen: string
}): Promise<{ answers: Answers } | { fault: AnswerFault }> {
  const question = findQuestion(code)
  if (answer === '') return { fault: 'empty' }
  if (!question || !isAnswer(question, answer)) return { fault: 'unknown' }
  const ids = await pathsOf(actor.learnerId)
  for (let tries = 0; tries < mostTries; tries++) {
    const open = await findOpen(ids)
    if (!open) return { fault: 'closed' }
    const known = open.answers ?? {}
    const stored = known[code] ?? ''
    if (stored === answer) return { answers: known }
    if (stored !== seen) return { fault: 'changed' }
    if (tries === 0) await noteHelp(actor, 'questions-answered')
    const answers = withAnswer(known, { question: code, code: answer })
    const enteredById = actor.enteredById ?? open.enteredById
    if (await changeOpen({ id: open.id, revision: open.revision, answers, enteredById, updatedAt: now() }))
      return { answers }
  }
  return { fault: 'changed' }
}

/**
 * Builds her path from what she answered, and forgets the answers unless she keeps them. `revision` is the one that the
 * page of her answers showed. Finished twice, it is finished once.
 */
export async function finishDiagnostic({
  actor,
  revision,
  keepsAnswers,
}: {
  actor: Actor
  revision: number
  keepsAnswers: boolean
}): Promise<'finished' | 'changed' | 'closed'> {
  const open = await findOpen(await pathsOf(actor.learnerId))
  if (!open) return 'closed'
  if (open.revision !== revision) return 'changed'
  const answers = open.answers ?? {}
  await noteHelp(actor, 'questions-finished')
  const at = now()
  const done = await changeOpen({
    id: open.id,
    revision,
    updatedAt: at,
    enteredById: actor.enteredById ?? open.enteredById,
    ...finished({ answers, keepsAnswers, at }),
  })
  return done ? 'finished' : 'changed'
}

/** What is kept of answers once the path is built. */
export function finished({ answers, keepsAnswers, at }: { answers: Answers; keepsAnswers: boolean; at: Date }) {
  return {
    finishedAt: at,
    answers: keepsAnswers ? { ...answers } : null,
    keepsAnswers,
    proposals: pathOf(answers),
    level: levelOf(answers),
  }
}

/** Forgets the questions that she has begun; those of another day stay. */
export async function leaveDiagnostic(actor: Actor): Promise<void> {
  const ids = await pathsOf(actor.learnerId)
  if (!(await findOpen(ids))) return
  await noteHelp(actor, 'answers-erased')
  await deleteOpen(ids)
}
