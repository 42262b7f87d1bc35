import { FileRefusal, tooHeavy } from '#app/features/question-files/index.server.ts'
import { MOST_QUESTIONS } from '#app/features/studio/index.server.ts'
import { readUploadForm } from '#app/platform/http/read-upload-form.server.ts'
import { fieldNames } from './field-names.ts'

/** A file of five megabytes, and what a form puts around it. */
const MOST_BYTES = 5_200_000

/** What the page's form asks: to read a file, to look again at the questions, or to add them. */
export type Sent =
  | { ask: 'read'; bytes: Uint8Array; first: number }
  | {
      ask: 'review' | 'add'
      texts: { text: string; isKept: boolean }[]
      stamp: string
      /** What the file held and that is not here: said again, since the file is gone. */
      lost: string[]
    }

/** Reads the form. Throws a `FileRefusal` whose sentence says what to do. */
export async function readSent(request: Request): Promise<Sent> {
  const form = await readUploadForm({ request, mostBytes: MOST_BYTES })
  if (form === 'too-long') throw tooHeavy()
  if (form === 'unreadable')
    throw new FileRefusal('Votre fichier n’est pas arrivé en entier. Choisissez-le de nouveau.')
  const words = (name: string) => form.getAll(name).filter(value => typeof value === 'string')
  const [ask] = words(fieldNames.ask)
  if (ask === 'revoir' || ask === 'ajouter') {
    const kept = new Set(words(fieldNames.keep))
    const texts = words(fieldNames.text).slice(0, MOST_QUESTIONS)
    return {
      ask: ask === 'ajouter' ? 'add' : 'review',
      texts: texts.map((text, index) => ({ text, isKept: kept.has(String(index)) })),
      stamp: words(fieldNames.stamp)[0] ?? '',
      lost: words(fieldNames.lost),
    }
  }
  const file = form.get(fieldNames.file)
  if (!(file instanceof Blob) || file.size === 0)
    throw new FileRefusal(
      file instanceof Blob && 'name' in file && file.name !== ''
        ? 'Ce fichier est vide. Choisissez un fichier de questions.'
        : 'Choisissez d’abord un fichier. Puis appuyez sur « Voir les questions ».',
    )
  const first = Math.max(1, Math.trunc(Number(words(fieldNames.first)[0])) || 1)
  return { ask: 'read', bytes: new Uint8Array(await file.arrayBuffer()), first }
}
