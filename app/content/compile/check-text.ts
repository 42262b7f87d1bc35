import type { Root } from 'mdast'
import type { GlossaryEntry } from './compile-input.ts'
import { attributeOf, placeOf, walk } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest } from './tag-names.ts'

const PROGRAM =
  /^(?:import\s+(?:["'{*]|[\w$]+(?:\s*,|\s+from\s))|export\s+(?:default|const|let|var|function|class|async|type)\b|export\s*[{*])/

type Options = { root: Root; glossary: GlossaryEntry[]; format: 'mdx' | 'md'; problems: ProblemList }

/** Checks words and their marks: words of the glossary, headings, pieces of program, characters that could not be read. */
export function checkText({ root, glossary, format, problems }: Options): void {
  const ids = glossary.map(entry => entry.id)
  for (const node of walk(root)) {
    if (node.type === 'lessonElement' && node.name === 'Mot') {
      const id = attributeOf(node, 'id')
      if (id !== null && id !== '' && !ids.includes(id)) sayUnknownWord({ id, ids, place: placeOf(node), problems })
    }
    if (format === 'md') continue
    if (node.type === 'heading' && node.depth === 1) {
      problems.warn(
        'heading-level',
        placeOf(node),
        'Le titre de l’étape est déjà le grand titre de l’écran. Commencez ce titre par ## au lieu de #.',
      )
    }
    if (node.type === 'paragraph') {
      const first = node.children[0]
      if (first?.type === 'text' && PROGRAM.test(first.value)) {
        const remedy = 'Supprimez cette ligne : les balises de la maison sont toujours là.'
        problems.error('program', placeOf(node), `Une leçon ne contient pas de programme (import, export). ${remedy}`)
      }
    }
    if (node.type === 'text' && /\{\/\*/.test(node.value)) {
      problems.warn(
        'comment',
        placeOf(node),
        '« {/* … */} » n’est pas un commentaire ici : les personnes le liraient. Supprimez-le.',
      )
    }
  }
}

/** U+FFFD is what is left of a letter that was not saved in UTF-8. Ordinary Markdown may hold it. */
export function checkCharacters({
  source,
  format,
  problems,
}: Pick<Options, 'format' | 'problems'> & { source: string }) {
  const offsets = ['\u0000', '\ufffd'].map(sign => source.indexOf(sign)).filter(offset => offset !== -1)
  if (offsets.length === 0) return
  const lines = source.slice(0, Math.min(...offsets)).split('\n')
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  const message = 'Un signe ne se lit pas ici. Enregistrez le fichier en UTF-8, puis écrivez ce mot de nouveau.'
  problems[format === 'md' ? 'warn' : 'error']('bad-character', place, message)
}

function sayUnknownWord({
  id,
  ids,
  place,
  problems,
}: {
  id: string
  ids: string[]
  place: { line: number; column: number }
  problems: ProblemList
}): void {
  const nearest = findNearest({ name: id, names: ids })
  const remedy =
    nearest === null
      ? 'Ajoutez-le à glossaire.yaml, avec sa définition.'
      : `Vous vouliez peut-être « ${nearest} ». Sinon, ajoutez-le à glossaire.yaml.`
  problems.error('unknown-word', place, `Le mot « ${id.slice(0, 60)} » n’est pas dans le glossaire. ${remedy}`)
}
