import { renameSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { courseFile, easyFile, lessonFile } from '../../../tests/support/build-courses.ts'
import { editionOf, lessonOf, openSite, sharedPool } from '../../../tests/support/open-site.ts'
import { buildLibrary } from './build-library.ts'

const pool = sharedPool()
const BROKEN = `${lessonFile()}\n<Inconnue>\n`

const TWO = {
  'a/course.yaml': courseFile(),
  'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un' }),
  'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux' }),
}

test('a lesson that breaks keeps its last good version, and takes no other lesson down', async () => {
  const { builder, build, write, ...disk } = openSite(TWO, pool)
  const good = lessonOf(await build(), 'un')
  write({
    'a/01-un/lesson.mdx': BROKEN,
    'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux', text: 'Neuf.' }),
  })
  const library = await build()
  expect(lessonOf(library, 'un')).toMatchObject({
    state: 'broken',
    stale: true,
    online: good.online,
    title: good.title,
  })
  expect(lessonOf(library, 'un').problems.length).toBeGreaterThan(0)
  expect(editionOf(disk.cacheDir, lessonOf(library, 'deux').online?.standard).steps[0]?.html).toContain('Neuf.')
  await builder.close()
  expect(lessonOf(await buildLibrary(disk), 'un').online).toEqual(good.online)
})

test('a lesson renamed and broken at once is found by its identity', async () => {
  const { build, coursesDir, write } = openSite(TWO, pool)
  const good = lessonOf(await build(), 'un')
  renameSync(path.join(coursesDir, 'a/01-un'), path.join(coursesDir, 'a/03-trois'))
  write({ 'a/03-trois/lesson.mdx': BROKEN.replace('l-a', 'l-1') })
  expect(lessonOf(await build(), 'trois').online).toEqual(good.online)
})

test('of two lessons of one name, the twin is the one’s with which it is on line', async () => {
  const { build } = openSite({ 'c/une.md': '# Une', 'c/une.mdx': lessonFile(), 'c/une.falc.mdx': easyFile() }, pool)
  const [course] = (await build()).courses
  expect(course?.lessons.map(({ file, easyToReadFile }) => [file, easyToReadFile])).toEqual([
    ['c/une.md', null],
    ['c/une.mdx', 'c/une.falc.mdx'],
  ])
})

test('a lesson that never compiled is off line, and says why', async () => {
  const { build } = openSite({ ...TWO, 'a/03-trois/lesson.mdx': BROKEN }, pool)
  expect(lessonOf(await build(), 'trois')).toMatchObject({
    state: 'broken',
    stale: false,
    online: null,
    title: 'Une leçon',
  })
})

test('the easy-to-read twin is graded with the key of its lesson', async () => {
  const { build, cacheDir } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) }, pool)
  const lesson = lessonOf(await build(), 'un')
  expect(lesson.problems.filter(problem => problem.severity === 'error')).toEqual([])
  const easy = editionOf(cacheDir, lesson.online?.easyToRead)
  expect(easy.lessonId).toBe('l-1')
  expect(easy.grading['q-un']).toMatchObject({ rightChoiceIds: ['b'] })
})

test('a broken twin keeps its last good version while the standard text goes on', async () => {
  const { build, write, cacheDir } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) }, pool)
  await build()
  write({
    'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un', text: 'Un texte neuf.' }),
    'a/01-un/lesson.falc.mdx': `${easyFile({ step: 'un' })}<Inconnue>`,
  })
  const lesson = lessonOf(await build(), 'un')
  expect(lesson).toMatchObject({ state: 'broken', stale: true })
  expect(editionOf(cacheDir, lesson.online?.standard).steps[0]?.html).toContain('Un texte neuf.')
  expect(editionOf(cacheDir, lesson.online?.easyToRead).steps[0]?.html).toContain('Vous lisez.')
})

test('a twin that no longer has the same steps is off line, and the standard text stays', async () => {
  const { build, write } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) }, pool)
  await build()
  write({ 'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'autre' }) })
  const lesson = lessonOf(await build(), 'un')
  expect(lesson.stepIds).toEqual(['autre', 'q-autre'])
  expect(lesson.online?.easyToRead).toBeUndefined()
  expect(lesson.problems.some(problem => problem.file.endsWith('.falc.mdx'))).toBe(true)
})

test('ids taken by another lesson are errors at the second place, which name the first', async () => {
  const { build } = openSite({ ...TWO, 'a/03-trois/lesson.mdx': lessonFile({ id: 'l-1', step: 'un' }) }, pool)
  const library = await build()
  const { problems, online } = lessonOf(library, 'trois')
  expect(online).toBeNull()
  expect(problems.filter(problem => problem.rule === 'duplicate-id').map(problem => problem.line)).toEqual([
    2, 6, 10, 11,
  ])
  expect(problems[0]?.message).toContain('a/01-un/lesson.mdx, ligne 2')
  expect(lessonOf(library, 'un').online).not.toBeNull()
})

test('headings of plain Markdown may repeat from lesson to lesson', async () => {
  const { build } = openSite(
    { 'notes/a.md': '# A\n\n## Début\n\nUn.\n', 'notes/b.md': '# B\n\n## Début\n\nDeux.\n' },
    pool,
  )
  const library = await build()
  expect(library.courses[0]).toMatchObject({ title: 'Notes', slug: 'notes', courseId: 'notes' })
  expect(lessonOf(library, 'b')).toMatchObject({
    title: 'B',
    stepIds: expect.arrayContaining(['debut']),
    state: 'good',
  })
})

test('a copied course loses, even placed first: its owner keeps the id', async () => {
  const { build, write } = openSite({ 'm/course.yaml': courseFile(), 'm/01-a/lesson.mdx': lessonFile() }, pool)
  await build()
  write({ 'copie/course.yaml': courseFile(), 'copie/01-a/lesson.mdx': lessonFile() })
  const library = await build()
  expect(library.courses.map(course => course.slug)).toEqual(['m'])
  expect(library.problems).toContainEqual(expect.objectContaining({ file: 'copie/course.yaml', rule: 'duplicate-id' }))
})

test('a course whose course.yaml breaks keeps what it said', async () => {
  const { build, write } = openSite(TWO, pool)
  await build()
  write({ 'a/course.yaml': 'titre: "Sans fin' })
  const [course] = (await build()).courses
  expect(course).toMatchObject({ courseId: 'c-a', title: 'Un cours' })
  expect(course?.problems[0]).toMatchObject({ file: 'a/course.yaml', severity: 'error' })
  expect(course?.lessons).toHaveLength(2)
})

test('a lesson without id takes its address as identity, and is told how to get one', async () => {
  const { build } = openSite(
    {
      ...TWO,
      'a/03-trois/lesson.md': '# Trois\n\nUn texte.\n',
    },
    pool,
  )
  const lesson = lessonOf(await build(), 'trois')
  expect(lesson).toMatchObject({ lessonId: 'trois', state: 'warnings' })
  expect(lesson.problems[0]?.message).toContain('npm run courses:fix')
})
