import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'
import type { Choosing, Chosen, LostTogether } from './choose-questions.ts'
import { writeSteps } from './import-questions.server.ts'
import { MOST_BYTES } from './open-question-file.ts'
import { type FileFormat, FileRefusal } from './question-file.ts'

type Answer = Chosen | { refusal: string }
type Thread = { workerFile: string; pool: Piscina<Choosing, Answer> | null }

const DEADLINE_MS = 15_000
const IDLE_MS = 60_000
const MAX_WAITING = 20

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionQuestions?: Thread }

/** Says where the bundled `question-worker.ts` is. Nothing starts before the first file; the thread ends after a quiet minute. */
export function openQuestionThread({ workerFile }: { workerFile: string }): void {
  holder.traitDunionQuestions = { workerFile, pool: null }
}

export async function closeQuestionThread(): Promise<void> {
  await holder.traitDunionQuestions?.pool?.destroy()
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
  thread.pool ??= startPool(thread.workerFile)
  try {
    return await thread.pool.run(choosing, { signal: AbortSignal.timeout(DEADLINE_MS) })
  } catch {
    throw new FileRefusal(
      'Ce fichier est trop long à lire pour la machine. Exportez vos questions en plusieurs fois. Puis choisissez le nouveau fichier.',
    )
  }
}

function startPool(workerFile: string): Piscina<Choosing, Answer> {
  if (!existsSync(workerFile)) throw new Error(`The question worker is not built: ${workerFile} is missing.`)
  const pool = new Piscina<Choosing, Answer>({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MAX_WAITING,
    idleTimeout: IDLE_MS,
    env: { NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  // A thread that dies is replaced at the next file; the file that it held is told by `run`.
  pool.on('error', () => {})
  return pool
}
