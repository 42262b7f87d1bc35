import path from 'node:path'
import type { Problem } from '../contract.ts'
import { isScenarioFile } from './read-scenarios.ts'
import { makeUniqueSlugs, splitOrder } from './safe-slug.ts'
import { listDescribedLessons, listPlainLessons } from './scan-lessons.ts'
import type { Scan, ScannedCourse } from './scanned.ts'
import { type FoundFile, type KnownFolders, walkFolder } from './walk-folder.ts'

type Owner = { folder: string; description: FoundFile | null; files: FoundFile[] }

const compareNames = new Intl.Collator('fr', { numeric: true }).compare

/**
 * Finds the courses of a folder, whatever that folder holds: courses with their `course.yaml`, folders of plain
 * Markdown, or Markdown files side by side. Reads names and dates only. Never throws: faults are problems.
 */
export function scanCourses(root: string, known?: KnownFolders): Scan {
  const walk = walkFolder(root, known)
  const scenarios = walk.files.filter(isScenarioFile)
  const owners = groupByCourse(walk.files.filter(file => !isScenarioFile(file)))
  const names = owners.map(owner =>
    owner.folder ? path.posix.basename(owner.folder) : path.basename(path.resolve(root)),
  )
  const slugs = makeUniqueSlugs(names.map(name => splitOrder(name).rest))
  const problems = [...walk.problems]
  const isCoursesFolder = owners.some(owner => owner.description) || walk.files.some(isRootGlossary)
  const courses = owners.flatMap((owner, index) => {
    const course = describeCourse(owner, { slug: slugs[index] ?? '', name: names[index] ?? '', isCoursesFolder })
    problems.push(...course.problems)
    return course.scanned.lessons.length > 0 || owner.description ? [course.scanned] : []
  })
  const others = walk.folders.filter(folder => scenarios.length === 0 || folder !== 'scenarios')
  problems.push(...findUselessFolders(others, courses))
  if (courses.length === 0 && !walk.isUnreadable) problems.push(noCourse(root))
  return {
    courses: courses.sort(compareCourses),
    glossaries: walk.files.filter(isRootGlossary),
    scenarios,
    problems,
    isUnreadable: walk.isUnreadable,
  }
}

function groupByCourse(files: FoundFile[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const file of files) {
    if (!isDescription(file)) continue
    const folder = folderOf(file)
    owners.set(folder, { folder, description: file, files: [] })
  }
  const described = new Set(owners.keys())
  for (const file of files) {
    if (isDescription(file) || isRootGlossary(file)) continue
    const folder = nearestDescribed(file, described) ?? file.path.split('/').slice(0, -1)[0] ?? ''
    const owner = owners.get(folder) ?? { folder, description: null, files: [] }
    owner.files.push(file)
    owners.set(folder, owner)
  }
  return [...owners.values()]
}

function nearestDescribed(file: FoundFile, described: Set<string>): string | null {
  let folder = folderOf(file)
  while (true) {
    if (described.has(folder)) return folder
    if (!folder) return null
    const parent = path.posix.dirname(folder)
    folder = parent === '.' ? '' : parent
  }
}

type Naming = { slug: string; name: string; isCoursesFolder: boolean }

function describeCourse(owner: Owner, naming: Naming): { scanned: ScannedCourse; problems: Problem[] } {
  const glossaries = owner.files.filter(file => isGlossary(file) && folderOf(file) === owner.folder)
  // Beside real courses, a README at the top explains the folder: it is not a lesson.
  const isNotice = (file: FoundFile) =>
    naming.isCoursesFolder && !owner.folder && /^(readme|lisez-?moi)\.mdx?$/i.test(file.path)
  const others = owner.files.filter(file => !glossaries.includes(file) && !isNotice(file))
  const found = owner.description ? listDescribedLessons(owner.folder, others) : listPlainLessons(owner.folder, others)
  const used = new Set(found.lessons.flatMap(lesson => [lesson.standard.path, lesson.easyToRead?.path ?? '']))
  const scanned: ScannedCourse = {
    folder: owner.folder,
    slug: naming.slug,
    name: naming.name,
    description: owner.description,
    glossaries,
    lessons: found.lessons,
    media: others.filter(file => !used.has(file.path)),
  }
  return { scanned, problems: found.problems }
}

function findUselessFolders(folders: string[], courses: ScannedCourse[]): Problem[] {
  const tops = folders.filter(folder => !folder.includes('/'))
  return tops.flatMap(folder => {
    if (courses.some(course => !course.folder || `${course.folder}/`.startsWith(`${folder}/`))) return []
    const message = 'Ce dossier ne contient aucune leçon. Mettez-y un fichier .md ou .mdx, ou supprimez-le.'
    return [{ file: folder, line: 1, column: 1, severity: 'warning' as const, rule: 'empty-folder', message }]
  })
}

function noCourse(root: string): Problem {
  const message =
    'Ce dossier ne contient aucun cours. Mettez-y un dossier avec course.yaml, ou des fichiers .md ou .mdx.'
  return {
    file: path.basename(path.resolve(root)),
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'no-course',
    message,
  }
}

/** Numbered folders in their order, then the others by name. */
function compareCourses(a: ScannedCourse, b: ScannedCourse): number {
  return compareNames(a.folder, b.folder)
}

function isDescription(file: FoundFile): boolean {
  return /^course\.ya?ml$/i.test(path.posix.basename(file.path))
}

function isGlossary(file: FoundFile): boolean {
  return /^glossaire(-[^/]*)?\.ya?ml$/i.test(path.posix.basename(file.path))
}

function isRootGlossary(file: FoundFile): boolean {
  return isGlossary(file) && !file.path.includes('/')
}

function folderOf(file: FoundFile): string {
  const folder = path.posix.dirname(file.path)
  return folder === '.' ? '' : folder
}
