import { openSideThread, type SideThread } from '#app/platform/side-thread.server.ts'
import type { Choosing, Chosen, LostTogether } from './choose-questions.ts'
import { writeSteps } from './import-questions.server.ts'
import { MOST_BYTES } from './open-question-file.ts'
import { type FileFormat, FileRefusal } from './question-file.ts'

type Answer = Chosen | { refusal: string }

const DEADLINE_MS = 15_000
const MAX_WAITING = 20

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionQuestions?: SideThread<Choosing, Answer> }

/** Says where the bundled `question-worker.ts` is. Nothing starts before the first file. */
export function openQuestionThread({ workerFile }: { workerFile: string }): void {
  holder.traitDunionQuestions = openSideThread({
    workerFile,
    deadlineMs: DEADLINE_MS,
    maxWaiting: MAX_WAITING,
    memoryMb: 256,
  })
}

export async function closeQuestionThread(): Promise<void> {
  await holder.traitDunionQuestions?.close()
}

/** Some questions of a file, each as the text of a step. */
export type Upload = {
  format: FileFormat
  total: number
  first: number
  seen: number
  steps: string[]
  lost: LostTogether[]
  moreLost: number
}

/**
 * Reads a file of questions beside the requests of others, `most` questions at once. None takes an id of `taken`.
 * Throws a `FileRefusal` for what can't be read, or not in time.
 */
export async function readUpload({
  bytes,
  first,
  most,
  taken,
}: Choosing & { taken: ReadonlySet<string> }): Promise<Upload> {
  if (bytes.byteLength > MOST_BYTES) throw tooHeavy()
  const answer = await inThread({ bytes, first, most })
  if ('refusal' in answer) throw new FileRefusal(answer.refusal)
  const { questions, ...rest } = answer
  const used = new Set(taken)
  const steps = questions.map(question => {
    let id = question.id
    for (let number = 2; used.has(id); number++) id = `${question.id}-${number}`
    used.add(id)
    return writeSteps([{ ...question, id }]).trim()
  })
  return { ...rest, steps }
}

export function tooHeavy(): FileRefusal {
  return new FileRefusal(
    'Ce fichier pèse plus de 5 Mo. Exportez vos questions en plusieurs fois, ou sans leurs images. Puis choisissez le nouveau fichier.',
  )
}

async function inThread(choosing: Choosing): Promise<Answer> {
  const thread = holder.traitDunionQuestions
  if (!thread) throw new Error('Nobody has said where the question worker is.')
  try {
    return await thread.run(choosing)
  } catch {
    throw new FileRefusal(
      'Ce fichier est trop long à lire pour la machine. Exportez vos questions en plusieurs fois. Puis choisissez le nouveau fichier.',
    )
  }
}
