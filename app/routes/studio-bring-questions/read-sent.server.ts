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
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : null
  }
  const ask = word(fieldNames.ask)
  if (ask === 'revoir' || ask === 'ajouter') {
    const texts = Array.from({ length: MOST_QUESTIONS }, (_, index) => {
      const text = word(fieldNames.text(index + 1))
      return text === null ? [] : [{ text, isKept: form.has(fieldNames.keep(index + 1)) }]
    })
    return {
      ask: ask === 'ajouter' ? 'add' : 'review',
      texts: texts.flat(),
      stamp: word(fieldNames.stamp) ?? '',
      lost: (word(fieldNames.lost) ?? '').split(/\r?\n/).filter(line => line !== ''),
    }
  }
  const file = form.get(fieldNames.file)
  if (!(file instanceof Blob) || file.size === 0)
    throw new FileRefusal(
      file instanceof Blob && 'name' in file && file.name !== ''
        ? 'Ce fichier est vide. Choisissez un fichier de questions.'
        : 'Choisissez d’abord un fichier. Puis appuyez sur « Voir les questions ».',
    )
  const first = Math.max(1, Math.trunc(Number(word(fieldNames.first))) || 1)
  return { ask: 'read', bytes: new Uint8Array(await file.arrayBuffer()), first }
}
