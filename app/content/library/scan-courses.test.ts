import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import { scanCourses } from './scan-courses.ts'

function scanOf(files: Record<string, string | Uint8Array>) {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return scanCourses(folder)
}

function slugsOf(files: Record<string, string>): string[] {
  return scanOf(files).courses.flatMap(course => course.lessons.map(lesson => `${course.slug}/${lesson.slug}`))
}

test('a described course has its numbered lessons in order, and the others last', () => {
  const slugs = slugsOf({
    'mots/course.yaml': '',
    'mots/10-dix/lesson.mdx': '',
    'mots/2-deux/lesson.md': '',
    'mots/annexe/lesson.mdx': '',
  })
  expect(slugs).toEqual(['mots/deux', 'mots/dix', 'mots/annexe'])
})

test('a twin goes with its lesson, and is no lesson of its own', () => {
  const [course] = scanOf({ 'c/course.yaml': '', 'c/01-a/lesson.mdx': '', 'c/01-a/lesson.falc.mdx': '' }).courses
  expect(course?.lessons).toHaveLength(1)
  expect(course?.lessons[0]?.easyToRead?.path).toBe('c/01-a/lesson.falc.mdx')
})

test('a twin without its lesson is told', () => {
  const { problems } = scanOf({ 'c/course.yaml': '', 'c/01-a/lesson.falc.mdx': '' })
  expect(problems).toContainEqual(expect.objectContaining({ rule: 'lonely-twin', file: 'c/01-a/lesson.falc.mdx' }))
})

test('a folder of plain Markdown is a course, at any depth', () => {
  const slugs = slugsOf({ 'Été à la mer/01 Départ.md': '', 'Été à la mer/suite/02-Retour.mdx': '' })
  expect(slugs).toEqual(['ete-a-la-mer/depart', 'ete-a-la-mer/suite-retour'])
})

test('Markdown files side by side are a course, but a README beside courses is not', () => {
  expect(scanOf({ 'readme.md': '', 'b.md': '' }).courses[0]?.lessons).toHaveLength(2)
  expect(slugsOf({ 'README.md': '', 'c/course.yaml': '', 'c/01-a/lesson.mdx': '' })).toEqual(['c/a'])
})

test('names that give the same address get a number', () => {
  expect(slugsOf({ 'c/été.md': '', 'c/ete.mdx': '' }).sort()).toEqual(['c/ete', 'c/ete-2'])
})

test('strange names give safe addresses', () => {
  const slugs = slugsOf({ '🦊/👋 bonjour <b>.md': '', 'a & b/..x..md': '', 'a & b/日本.md': '', '中/x.md': '' })
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  expect(slugs).toHaveLength(3)
})

test('a missing folder, a file and an empty folder are told in French, without a crash', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'file.txt': 'x' })
  expect(scanCourses(path.join(folder, 'absent')).problems[0]?.message).toContain('n’existe pas')
  expect(scanCourses(path.join(folder, 'file.txt')).problems[0]?.message).toContain('est un fichier')
  expect(scanCourses(folder).problems[0]?.rule).toBe('no-course')
})

test('links that turn in circles or leave the folder are not followed', () => {
  const folder = temporaryFolder()
  const outside = temporaryFolder()
  writeFiles(outside, { 'secret.md': '# secret' })
  writeFiles(folder, { 'c/a.md': '# a' })
  symlinkSync(folder, path.join(folder, 'c', 'loop'))
  symlinkSync(outside, path.join(folder, 'c', 'outside'))
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'c', 'dead'))
  const scan = scanCourses(folder)
  expect(scan.courses.flatMap(course => course.lessons)).toHaveLength(1)
  expect(scan.problems.map(problem => problem.rule).sort()).toEqual(['broken-link-file', 'outside-link'])
})

test('a folder with no lesson is told, and empty folders do not hide the others', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'c/a.md': '# a' })
  mkdirSync(path.join(folder, 'vide'))
  const scan = scanCourses(folder)
  expect(scan.courses).toHaveLength(1)
  expect(scan.problems).toEqual([expect.objectContaining({ file: 'vide', rule: 'empty-folder' })])
})

test('a text left beside the lessons of a course is told, since nobody would read it', () => {
  const { problems } = scanOf({ 'c/course.yaml': '', 'c/01-a/lesson.mdx': '', 'c/suite.mdx': '' })
  expect(problems).toContainEqual(expect.objectContaining({ file: 'c/suite.mdx', rule: 'stray-lesson' }))
})

test('in plain Markdown x.md and x.mdx are two lessons; under a course.yaml one lesson has one text', () => {
  expect(slugsOf({ 'c/a.md': '', 'c/a.mdx': '' })).toEqual(['c/a', 'c/a-2'])
  const scan = scanOf({ 'c/course.yaml': '', 'c/01-a/lesson.md': '', 'c/01-a/lesson.mdx': '' })
  expect(scan.courses[0]?.lessons.map(lesson => lesson.standard.path)).toEqual(['c/01-a/lesson.mdx'])
  expect(scan.problems).toEqual([expect.objectContaining({ file: 'c/01-a/lesson.md', rule: 'same-name' })])
})
