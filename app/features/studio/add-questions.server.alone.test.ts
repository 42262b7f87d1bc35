import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildLibrary, openLibrary, watchCourses } from '#app/content/library/index.server.ts'
import { FileRefusal, openQuestionThread } from '#app/features/question-files/index.server.ts'
import { closeQuestionThread } from '#app/features/question-files/question-thread.server.ts'
import { courseFile, coursesOnDisk, easyFile, lessonFile } from '#tests/support/build-courses.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { sharedPool } from '#tests/support/open-site.ts'
import { addQuestions, readQuestionsFor, reviewQuestions } from './add-questions.server.ts'
import { openStudio } from './studio-desk.server.ts'
import { takeQuestions } from './take-questions.server.ts'

vi.mock('#app/features/network/index.server.ts', () => ({ findUnit: async () => null, rootUnitId: 'ccas' }))

vi.setConfig({ testTimeout: 30_000 })

const GIFT = `::Le code::Un code se dit ? {F#Jamais.#Oui.}

::Deux mots::Lequel ? {~Un#Non. =Deux#Oui.}

::Libre::Racontez. {}
`

const viewer = buildViewer({ grants: [{ role: 'trainer', unitId: 'ccas', unitPath: '/ccas/' }] })
const wanted = { viewer, courseSlug: 'essai', lessonSlug: 'une' }

const pool = sharedPool()
openQuestionThread({ workerFile: path.resolve('build/question-worker.js') })
afterAll(closeQuestionThread)

async function openCourse(files: Record<string, string> = {}) {
  const disk = coursesOnDisk({
    'essai/course.yaml': courseFile(),
    'essai/01-une/lesson.mdx': lessonFile(),
    'essai/02-deux/lesson.mdx': lessonFile({ id: 'l-b', step: 'suite' }),
    ...files,
  })
  await buildLibrary({ ...disk, pool })
  openLibrary(disk.cacheDir)
  openStudio({ ...disk, pool, patienceMs: 0 })
  const file = path.join(disk.coursesDir, 'essai/01-une/lesson.mdx')
  return { ...disk, file, read: () => readFileSync(file, 'utf8') }
}

async function broughtTo(bytes: Uint8Array | string, first = 1) {
  const read = await readQuestionsFor({ ...wanted, bytes: Buffer.from(bytes), first })
  if (!read) throw new Error('no lesson')
  return { ...read, texts: read.review.cards.map(({ text, isKept }) => ({ text, isKept })) }
}

test('shows what a file gives and writes nothing; then puts it at the end of the lesson, on line', async () => {
  const { read, coursesDir, cacheDir, workDir, workerFile } = await openCourse()
  const before = read()
  const { review, texts, total, lost } = await broughtTo(GIFT)
  expect(read()).toBe(before)
  expect(total).toBe(2)
  expect(lost.map(({ what }) => what).join()).toContain('rédaction')
  expect(review).toMatchObject({ isBroken: false, hasEasyToRead: false })
  expect(review.cards[1]?.steps).toMatchObject([
    {
      title: 'Deux mots',
      question: {
        choices: [
          { isRight: false, feedbackHtml: expect.stringContaining('Non.') },
          { isRight: true, feedbackHtml: expect.stringContaining('Oui.') },
        ],
      },
    },
  ])

  openStudio({ coursesDir, workDir, workerFile, pool })
  const watch = watchCourses({ coursesDir, cacheDir, workerFile, pool })
  onTestFinished(() => watch.close())
  await watch.ready
  const answer = await addQuestions({ ...wanted, texts, stamp: review.stamp })
  expect(answer).toEqual({ added: { stepId: 'q-le-code', count: 2, ticket: expect.any(String) } })
  expect(read().startsWith(before)).toBe(true)
  expect(read()).toContain('<VraiFaux id="q-le-code" reponse="faux">')
  const [taken] = (await takeQuestions({ ...wanted, formats: ['gift'] })) ?? []
  expect(taken).toMatchObject({ count: 3, text: expect.stringContaining('::Le code::') })
})

test('a lesson that has changed meanwhile keeps its change, and the questions wait', async () => {
  const { file, read } = await openCourse()
  const { review, texts } = await broughtTo(GIFT)
  const changed = read().replace('Vous lisez', 'Vous regardez')
  writeFileSync(file, changed)
  const answer = await addQuestions({ ...wanted, texts, stamp: review.stamp })
  expect(answer).toMatchObject({ refused: 'changed', review: { cards: [{ isKept: true }, { isKept: true }] } })
  expect(read()).toBe(changed)
})

test('two trainers who add at the same moment: one is told, nothing is lost', async () => {
  const { read } = await openCourse()
  const { review, texts } = await broughtTo(GIFT)
  const add = () => addQuestions({ ...wanted, texts, stamp: review.stamp })
  const answers = await Promise.all([add(), add()])
  expect(answers.filter(answer => answer && 'added' in answer)).toHaveLength(1)
  expect(read().match(/id="q-deux-mots" titre/g)).toHaveLength(1)
})

test('the same file again takes other ids, and a lesson with a twin gets the questions in both', async () => {
  const { coursesDir, read } = await openCourse({ 'essai/01-une/lesson.falc.mdx': easyFile() })
  const first = await broughtTo(GIFT)
  expect(first.review.hasEasyToRead).toBe(true)
  await addQuestions({ ...wanted, texts: first.texts, stamp: first.review.stamp })
  const again = await broughtTo(GIFT)
  expect(again.texts[0]?.text).toContain('id="q-le-code-2"')
  expect(again.review.cards.flatMap(({ problems }) => problems.filter(({ isBlocking }) => isBlocking))).toEqual([])
  await addQuestions({ ...wanted, texts: again.texts, stamp: again.review.stamp })
  const twin = readFileSync(path.join(coursesDir, 'essai/01-une/lesson.falc.mdx'), 'utf8')
  for (const text of [twin, read()]) expect(text).toContain('<Etape id="q-deux-mots-2"')
})

test('a text that is no twin of the lesson, for its name is another, is left alone', async () => {
  const lonely = 'essai/01-une/Lesson.falc.mdx'
  const { coursesDir, read } = await openCourse({ [lonely]: easyFile() })
  const { review, texts } = await broughtTo(GIFT)
  expect(review.hasEasyToRead).toBe(false)
  expect(await addQuestions({ ...wanted, texts, stamp: review.stamp })).toMatchObject({ added: { count: 2 } })
  expect(read()).toContain('<Etape id="q-deux-mots"')
  expect(readFileSync(path.join(coursesDir, lonely), 'utf8')).toBe(easyFile())
})

test('a question that would block stops the addition and is named; the others are shown, and go alone', async () => {
  const { read } = await openCourse()
  const before = read()
  const { review, texts } = await broughtTo(GIFT)
  const broken = texts.map((one, index) => (index === 0 ? { ...one, text: `${one.text}\n<Astuce>` } : one))
  const answer = await addQuestions({ ...wanted, texts: broken, stamp: review.stamp })
  expect(answer).toMatchObject({
    refused: 'faulty',
    review: {
      isBroken: false,
      cards: [
        {
          steps: [],
          problems: expect.arrayContaining([
            { isBlocking: true, message: expect.stringMatching(/<Astuce>.*ligne 13/) },
          ]),
        },
        { steps: [{ title: 'Deux mots' }], problems: [] },
      ],
    },
  })
  expect(read()).toBe(before)
  const without = broken.map((one, index) => ({ ...one, isKept: index === 1 }))
  expect(await addQuestions({ ...wanted, texts: without, stamp: review.stamp })).toMatchObject({ added: { count: 1 } })
  expect(await addQuestions({ ...wanted, texts: [], stamp: review.stamp })).toMatchObject({ refused: 'none' })
})

test('an id of another lesson of the course is refused', async () => {
  await openCourse()
  const { texts } = await broughtTo(GIFT)
  const taken = texts.map(one => ({ ...one, text: one.text.replaceAll('q-le-code', 'q-suite') }))
  const review = await reviewQuestions({ ...wanted, texts: taken })
  expect(review?.cards[0]?.problems).toEqual([{ isBlocking: true, message: expect.stringContaining('« q-suite »') }])
})

test('a lesson that is broken says so, a folder that is closed too, and neither loses anything', async () => {
  const { file, read } = await openCourse()
  const sound = read()
  writeFileSync(file, `${sound}\n<Astuce>`)
  const { review, texts } = await broughtTo(GIFT)
  expect(review.isBroken).toBe(true)
  expect(await addQuestions({ ...wanted, texts, stamp: review.stamp })).toMatchObject({ refused: 'broken' })
  writeFileSync(file, sound)
  const again = await broughtTo(GIFT)
  chmodSync(path.dirname(file), 0o555)
  onTestFinished(() => chmodSync(path.dirname(file), 0o755))
  // Whoever is root writes everywhere.
  if (process.getuid?.() === 0) return
  expect(await addQuestions({ ...wanted, texts: again.texts, stamp: again.review.stamp })).toMatchObject({
    refused: 'unwritable',
  })
  expect(read()).toBe(sound)
})

test('Windows line ends are respected', async () => {
  const { read } = await openCourse({
    'essai/01-une/lesson.mdx': `\uFEFF${lessonFile().replaceAll('\n', '\r\n')}`,
  })
  const { review, texts } = await broughtTo(GIFT)
  expect(await addQuestions({ ...wanted, texts, stamp: review.stamp })).toMatchObject({ added: { count: 2 } })
  expect(read()).not.toMatch(/[^\r]\n/)
})

test('of a thousand questions twenty are shown, from the one that is asked for', async () => {
  await openCourse()
  const many = Array.from({ length: 1000 }, (_, index) => `::N${index + 1}::Oui ? {T}\n// note ${index + 1}\n`).join(
    '\n',
  )
  const { total, first, review } = await broughtTo(many, 21)
  expect({ total, first, count: review.cards.length }).toEqual({ total: 1000, first: 21, count: 20 })
  expect(review.cards[0]?.steps[0]?.title).toBe('N21')
})

test('a viewer of another unit finds no lesson, and a file of another kind is refused', async () => {
  await openCourse()
  const stranger = buildViewer({ grants: [{ role: 'trainer', unitId: 'cmcas-nice', unitPath: '/ccas/cmcas-nice/' }] })
  expect(await readQuestionsFor({ ...wanted, viewer: stranger, bytes: Buffer.from(GIFT), first: 1 })).toBeNull()
  await expect(broughtTo('%PDF-1.7\n%\u00e2\u00e3 {1 0 obj} << >>')).rejects.toThrow(FileRefusal)
})
