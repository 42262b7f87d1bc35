import { beforeEach, expect, test, vi } from 'vitest'
import type { CompiledEdition, CourseEntry, LessonEntry, Library, Problem } from '#app/content/contract.ts'
import type { Grant, Viewer } from '#app/features/accounts/index.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { findStudioLesson, listStudioCourses } from './read-studio.server.ts'

const library = vi.hoisted(() => ({ currentLibrary: vi.fn(), readEdition: vi.fn() }))
vi.mock('#app/content/library/index.server.ts', () => library)
const network = vi.hoisted(() => ({ findUnit: vi.fn(), rootUnitId: 'ccas' }))
vi.mock('#app/features/network/index.server.ts', () => network)

const paths: Record<string, string> = {
  ccas: '/ccas/',
  'cmcas-lyon': '/ccas/cmcas-lyon/',
  'cmcas-nice': '/ccas/cmcas-nice/',
}

function problem(change: Partial<Problem> = {}): Problem {
  return { file: 'c/lesson.mdx', line: 1, column: 1, severity: 'warning', rule: 'r', message: 'm', ...change }
}

function lesson(change: Partial<LessonEntry> = {}): LessonEntry {
  const blank = { objective: null, minutes: 10, stepIds: [], exerciseIds: [], weight: { htmlBytes: 0, mediaBytes: 0 } }
  const good = {
    state: 'good' as const,
    problems: [],
    stale: false,
    online: { standard: 'hash-a' },
    file: 'c/lesson.mdx',
    easyToReadFile: null,
  }
  return { ...blank, ...good, lessonId: 'l', slug: 'l', title: 'L', ...change }
}

function course(slug: string, unitId: string, ...lessons: LessonEntry[]): CourseEntry {
  const blank = {
    summary: '',
    theme: '',
    objectives: [],
    competences: { crcn: [], digcomp: [] },
    sources: [],
    problems: [],
  }
  return { ...blank, courseId: slug, slug, title: slug, level: 'beginner', audience: 'everyone', unitId, lessons }
}

function edition(hash: string): CompiledEdition {
  const readability = {
    words: 9,
    sentences: 1,
    wordsPerSentence: 9,
    longestSentence: 9,
    fkm: 90,
    lix: 20,
    longWordShare: 0,
    offListShare: 0,
  }
  const steps = [
    {
      id: 'un',
      title: 'Un',
      hash: 'h',
      html: '<p>secret</p>',
      figuresHtml: [],
      definitions: [],
      exercise: null,
      simulator: null,
      text: '',
    },
  ]
  const grading = { q: { id: 'q', kind: 'choice' as const, rightChoiceIds: ['b'], feedbackHtml: {}, hintsHtml: [] } }
  const weight = { htmlBytes: 8100, mediaBytes: 20_900 }
  return {
    hash,
    lessonId: 'l',
    title: 'L',
    objective: null,
    minutes: 1,
    steps,
    grading,
    readability,
    weight,
    media: [],
  }
}

function viewer(role: Grant['role'], unitId: string): Viewer {
  const grants = [{ role, unitId, unitPath: paths[unitId] ?? '' }]
  return buildViewer({ grants })
}

function stocked(change: Partial<Library>) {
  library.currentLibrary.mockReturnValue({ version: 1, builtAt: '', courses: [], problems: [], ...change })
}

beforeEach(() => {
  network.findUnit.mockImplementation(async (id: string) => (paths[id] ? { id, path: paths[id] } : null))
  library.readEdition.mockImplementation(async (hash: string) => edition(hash))
})

test('a trainer sees the courses of her unit, not those of the unit beside nor of the one above', async () => {
  stocked({ courses: [course('de-lyon', 'cmcas-lyon'), course('de-nice', 'cmcas-nice'), course('de-tous', 'ccas')] })
  const { courses } = await listStudioCourses(viewer('trainer', 'cmcas-lyon'))
  expect(courses.map(({ slug }) => slug)).toEqual(['de-lyon'])
})

test('a course that names an unknown unit is shown where the whole tree is held', async () => {
  stocked({ courses: [course('perdu', 'cmcas-inconnue')] })
  expect((await listStudioCourses(viewer('trainer', 'ccas'))).courses).toHaveLength(1)
  expect((await listStudioCourses(viewer('trainer', 'cmcas-lyon'))).courses).toHaveLength(0)
})

test('a manager has no course in the studio', async () => {
  stocked({ courses: [course('de-tous', 'ccas')] })
  expect((await listStudioCourses(viewer('manager', 'ccas'))).courses).toEqual([])
})

test('a lesson of another unit is not found, as one that does not exist', async () => {
  stocked({ courses: [course('de-nice', 'cmcas-nice', lesson())] })
  const asked = { courseSlug: 'de-nice', lessonSlug: 'l' }
  expect(await findStudioLesson({ ...asked, viewer: viewer('trainer', 'cmcas-lyon') })).toBeNull()
  expect(await findStudioLesson({ ...asked, viewer: viewer('trainer', 'cmcas-nice'), lessonSlug: 'autre' })).toBeNull()
  expect(await findStudioLesson({ ...asked, viewer: viewer('trainer', 'cmcas-nice') })).toMatchObject({
    lessonNumber: 1,
  })
})

test('what the studio gives of an edition is measures and titles: no page, no answer', async () => {
  stocked({ courses: [course('de-tous', 'ccas', lesson({ online: { standard: 'a', easyToRead: 'b' } }))] })
  const { courses } = await listStudioCourses(viewer('trainer', 'ccas'))
  const editions = courses[0]?.lessons[0]?.editions ?? []
  expect(editions.map(({ edition: name, hash, steps }) => [name, hash, steps])).toEqual([
    ['standard', 'a', [{ id: 'un', title: 'Un' }]],
    ['easyToRead', 'b', [{ id: 'un', title: 'Un' }]],
  ])
  expect(editions[0]?.checks.find(({ id }) => id === 'weight')?.title).toBe('Poids : 30 ko.')
  expect(JSON.stringify(courses)).not.toMatch(/secret|rightChoiceIds/)
})

test('a lesson that has never been good has its problems and no edition', async () => {
  const problems = [problem({ line: 9 }), problem({ line: 12, severity: 'error' }), problem({ line: 3 })]
  stocked({ courses: [course('de-tous', 'ccas', lesson({ online: null, state: 'broken', problems }))] })
  const found = await findStudioLesson({ viewer: viewer('admin', 'ccas'), courseSlug: 'de-tous', lessonSlug: 'l' })
  expect(found?.lesson.editions).toEqual([])
  expect(found?.lesson.problems.map(({ line }) => line)).toEqual([12, 3, 9])
})

test('the problems of the whole library are shown to whoever writes somewhere', async () => {
  stocked({ problems: [problem({ file: 'casse/course.yaml', severity: 'error' })] })
  expect((await listStudioCourses(viewer('trainer', 'cmcas-lyon'))).problems).toHaveLength(1)
})
