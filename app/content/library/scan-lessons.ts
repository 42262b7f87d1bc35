import path from 'node:path'
import type { Problem } from '../contract.ts'
import { makeUniqueSlugs, splitOrder } from './safe-slug.ts'
import type { LessonFile, ScannedLesson } from './scanned.ts'
import type { FoundFile } from './walk-folder.ts'

type FoundLessons = { lessons: ScannedLesson[]; problems: Problem[] }
type Draft = { key: string; sortKey: string; standard: LessonFile; easyToRead: LessonFile | null }

const compareNames = new Intl.Collator('fr', { numeric: true }).compare
const TEXT_FILE = /^(?<stem>.*?)(?<twin>\.falc)?\.(?<format>mdx?)$/is

/** Lessons of a course that has a `course.yaml`: one folder each, which holds `lesson.mdx` or `lesson.md`. */
export function listDescribedLessons(courseFolder: string, files: FoundFile[]): FoundLessons {
  const found = pairTwins(files.filter(file => /(^|\/)lesson(\.falc)?\.mdx?$/i.test(file.path)))
  const single = keepOneText(found.drafts)
  const problems = [...found.problems, ...single.problems, ...strayLessons(courseFolder, files)]
  const sorted = single.drafts.sort(compareDrafts)
  const names = sorted.map(draft => inside(courseFolder, path.posix.dirname(draft.key)) || 'lecon')
  const lessons = nameLessons(sorted, names.map(dropOrder), names)
  for (const [index, name] of names.entries()) {
    const file = lessons[index]?.standard.path
    if (!file || Number.isFinite(splitOrder(path.posix.basename(name)).order)) continue
    const message = `Le dossier « ${name} » n’a pas de numéro : la leçon passe à la fin. Nommez-le par exemple 01-${name}.`
    problems.push(warning(file, 'lesson-order', message))
  }
  return { lessons, problems }
}

/** Lessons of a folder of plain Markdown: each `.md` or `.mdx` file is one, at any depth. */
export function listPlainLessons(courseFolder: string, files: FoundFile[]): FoundLessons {
  const found = pairTwins(files.filter(file => TEXT_FILE.test(file.path)))
  const sorted = found.drafts.sort(compareDrafts)
  const names = sorted.map(draft => {
    const name = inside(courseFolder, draft.key)
    // `02-une-phrase/lesson.mdx` is named by its folder, as in a course that has a course.yaml.
    return /.\/lesson$/i.test(name) ? path.posix.dirname(name) : name
  })
  return { lessons: nameLessons(sorted, names.map(dropOrder), names), problems: found.problems }
}

function nameLessons(drafts: Draft[], slugSources: string[], names: string[]): ScannedLesson[] {
  const slugs = makeUniqueSlugs(slugSources)
  return drafts.map((draft, index) => {
    const folder = path.posix.dirname(draft.standard.path)
    const name = path.posix.basename(names[index] ?? draft.key)
    const files = { standard: draft.standard, easyToRead: draft.easyToRead }
    return { folder: folder === '.' ? '' : folder, slug: slugs[index] ?? '', name, ...files }
  })
}

/** Puts `x.falc.mdx` with its lesson: `x.mdx`, else `x.md`. */
function pairTwins(files: FoundFile[]): { drafts: Draft[]; problems: Problem[] } {
  const drafts: Draft[] = []
  const problems: Problem[] = []
  const texts = files.flatMap(file => {
    const parts = TEXT_FILE.exec(file.path)?.groups
    const format = parts?.format?.toLowerCase() === 'mdx' ? ('mdx' as const) : ('md' as const)
    return parts ? [{ key: parts.stem ?? '', isTwin: parts.twin !== undefined, text: { ...file, format } }] : []
  })
  for (const { key, isTwin, text } of texts) {
    if (!isTwin) drafts.push({ key, sortKey: key.replace(/\/lesson$/i, ''), standard: text, easyToRead: null })
  }
  for (const { key, isTwin, text } of texts) {
    if (!isTwin) continue
    const sharing = drafts.filter(draft => draft.key === key)
    const lesson = sharing.find(draft => draft.standard.format === 'mdx') ?? sharing[0]
    if (!lesson) problems.push(lonelyTwin(text.path))
    else if (lesson.easyToRead) problems.push(sameName(text.path, lesson.easyToRead.path))
    else lesson.easyToRead = text
  }
  return { drafts, problems }
}

/** In a folder of its own a lesson is one text: where both `lesson.mdx` and `lesson.md` stand, the first is read. */
function keepOneText(drafts: Draft[]): { drafts: Draft[]; problems: Problem[] } {
  const problems: Problem[] = []
  const kept = drafts.filter(draft => {
    const better = drafts.find(other => other.key === draft.key && other.standard.format === 'mdx' && other !== draft)
    if (better) problems.push(sameName(draft.standard.path, better.standard.path))
    return !better
  })
  return { drafts: kept, problems }
}

function lonelyTwin(file: string): Problem {
  const wanted = path.posix.basename(file).replace(/\.falc\./i, '.')
  const message = `Ce texte facile à lire est seul. Écrivez aussi le texte courant, dans ${wanted}.`
  return { ...warning(file, 'lonely-twin', message), severity: 'error' }
}

function sameName(file: string, other: string): Problem {
  const message = `Ce fichier n’est pas lu : ${path.posix.basename(other)} a le même nom. Gardez un seul des deux.`
  return warning(file, 'same-name', message)
}

/** Texts at the top of a described course look like lessons to their author, and would silently not be read. */
function strayLessons(courseFolder: string, files: FoundFile[]): Problem[] {
  return files.flatMap(file => {
    const name = inside(courseFolder, file.path)
    if (!/\.mdx$/i.test(name) || /(^|\/)lesson(\.falc)?\.mdx$/i.test(name)) return []
    const stem = path.posix.basename(name).replace(/\.mdx$/i, '')
    return [warning(file.path, 'stray-lesson', `Ce fichier n’est pas lu. Placez-le dans ${stem}/lesson.mdx.`)]
  })
}

function compareDrafts(a: Draft, b: Draft): number {
  const first = splitOrder(path.posix.basename(a.sortKey)).order
  const second = splitOrder(path.posix.basename(b.sortKey)).order
  if (path.posix.dirname(a.sortKey) !== path.posix.dirname(b.sortKey) || first === second) {
    return compareNames(a.sortKey, b.sortKey)
  }
  return first - second
}

function dropOrder(name: string): string {
  return name
    .split('/')
    .map(part => splitOrder(part).rest)
    .join('-')
}

/** What follows `folder/` in a path that is known to stand in it. */
function inside(folder: string, file: string): string {
  if (file === folder || file === '.') return ''
  return folder ? file.slice(folder.length + 1) : file
}

function warning(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'warning', rule, message }
}
