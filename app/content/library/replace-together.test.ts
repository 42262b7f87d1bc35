import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { coursesOnDisk, easyFile, lessonFile } from '../../../tests/support/build-courses.ts'
import { addToLesson } from './add-to-lesson.server.ts'
import { readLessonText } from './lesson-text.ts'
import { finishWriting } from './replace-together.server.ts'
import { runLimited } from './run-limited.ts'

const lesson = { file: 'a/01-un/lesson.mdx', easyToReadFile: 'a/01-un/lesson.falc.mdx' }
const steps = '<Etape id="neuve" titre="Neuve">\nUne phrase.\n</Etape>'

// Adds these steps in a process of its own, and counts what it asks of the disk. At the call `stopAt` it is killed, in
// the middle of the bytes where it writes some; or that call is refused, as a disk does.
const program = `
  import fs from 'node:fs/promises'
  import { syncBuiltinESMExports } from 'node:module'
  import { addToLesson } from './add-to-lesson.server.ts'
  const { attempts, how, ...wanted } = JSON.parse(process.env.WANTED)
  let stopAt = 0
  let calls = []
  const watched = (owner, name) => {
    const real = owner[name]
    owner[name] = async function (...given) {
      calls.push(name === 'rename' ? 'rename ' + given[1] : name)
      if (calls.length !== stopAt) return real.apply(this, given)
      if (how === 'refuse') throw Object.assign(new Error('refused'), { code: 'ENOSPC' })
      if (name === 'writeFile') await real.call(this, given[0].subarray(0, given[0].length - 9))
      process.kill(process.pid, 'SIGKILL')
      await new Promise(resolve => setTimeout(resolve, 10_000))
    }
  }
  const handle = await fs.open(process.execPath)
  await handle.close()
  for (const name of ['writeFile', 'sync', 'close']) watched(Object.getPrototypeOf(handle), name)
  for (const name of ['open', 'rename', 'rm', 'stat', 'mkdir']) watched(fs, name)
  syncBuiltinESMExports()
  const runs = []
  for (const { place, stamp, ...attempt } of attempts) {
    calls = []
    stopAt = attempt.stopAt
    const said = await addToLesson({ ...place, ...wanted, stamp }).catch(error => error.message)
    runs.push({ said: said.after ? 'added' : said, calls })
  }
  console.log(JSON.stringify(runs))`

let code = ''
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  code = outputFiles[0]?.text ?? ''
})

function openCourse() {
  const { coursesDir, workDir } = coursesOnDisk({
    [lesson.file]: lessonFile(),
    [lesson.easyToReadFile]: easyFile(),
  })
  const place = { coursesDir, workDir }
  const files = [lesson.file, lesson.easyToReadFile].map(file => path.join(coursesDir, file))
  return {
    place,
    folder: path.join(coursesDir, 'a/01-un'),
    files,
    texts: () => files.map(file => readFileSync(file, 'utf8')),
    stamp: () => readLessonText({ coursesDir, lesson })?.stamp ?? '',
  }
}

type Course = ReturnType<typeof openCourse>
type Run = { said: string; calls: string[] }

type Attempt = { course: Course; stopAt?: number }

/** One process for all these attempts, one after the other. Empty where it was killed. */
async function addApart(attempts: Attempt[], how: 'kill' | 'refuse' = 'kill'): Promise<Run[]> {
  const told = attempts.map(({ course, stopAt = 0 }) => ({ place: course.place, stamp: course.stamp(), stopAt }))
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, WANTED: JSON.stringify({ attempts: told, lesson, steps, how }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  const signal = await new Promise(resolve => child.once('close', (_code, ended) => resolve(ended)))
  return signal === 'SIGKILL' ? [] : JSON.parse(said)
}

/** One course for each call that an addition makes. */
async function oneForEachCall(): Promise<Required<Attempt>[]> {
  const [run] = await addApart([{ course: openCourse() }])
  expect(run?.calls.length).toBeGreaterThan(20)
  return (run?.calls ?? []).map((_, index) => ({ course: openCourse(), stopAt: index + 1 }))
}

const old = [lessonFile(), easyFile()]
const added = old.map(text => `${text}\n${steps}\n`)

test('whole files are on the disk before the first move, and what is about to be done before them', async () => {
  const course = openCourse()
  const [run] = await addApart([{ course }])
  expect(run?.said).toBe('added')
  expect(course.texts()).toEqual(added)
  const gestures = run?.calls.filter(call => /sync|rename|rm/.test(call)).map(call => path.basename(call))
  const note = ['rm', 'sync', 'unfinished.json', 'sync']
  expect(gestures).toEqual([...note, 'sync', 'sync', 'lesson.mdx', 'lesson.falc.mdx', 'sync', 'rm'])
})

test('a kill at any moment leaves, after the next look, both texts with the steps or neither, and no litter', async () => {
  const ends = new Set<string>()
  const attempts = await oneForEachCall()
  async function killAndLook(attempt: Required<Attempt>): Promise<void> {
    expect(await addApart([attempt])).toEqual([])
    const { place, folder, texts, stamp } = attempt.course
    const cut = JSON.stringify(texts())
    const isFinished = await finishWriting(place.workDir)
    expect([old, added]).toContainEqual(texts())
    expect(isFinished).toBe(JSON.stringify(texts()) !== cut)
    expect(readdirSync(folder).sort()).toEqual(['lesson.falc.mdx', 'lesson.mdx'])
    ends.add(`${isFinished} ${texts()[0] === added[0]}`)
    // Nobody waits for a dead process.
    expect(await addToLesson({ ...place, lesson, stamp: stamp(), steps })).toMatchObject({ after: stamp() })
  }
  await runLimited(attempts, 4, killAndLook)
  expect([...ends].sort()).toEqual(['false false', 'false true', 'true true'])
}, 60_000)

test('a disk that refuses, at any moment, leaves both texts with the steps or neither, at once', async () => {
  const attempts = await oneForEachCall()
  const runs = await addApart(attempts, 'refuse')
  for (const [index, { course }] of attempts.entries()) {
    const said = runs[index]?.said
    expect([said, course.texts()]).toEqual(said === 'refused' ? ['refused', old] : ['added', added])
    expect(readdirSync(course.folder)).toHaveLength(2)
  }
}, 60_000)

test('a text that was changed by hand after the cut is never written over', async () => {
  const course = openCourse()
  const [whole] = await addApart([{ course: openCourse() }])
  const last = whole?.calls.findIndex(call => call.endsWith('lesson.falc.mdx')) ?? -1
  await addApart([{ course, stopAt: last + 1 }])
  const [, twin = ''] = course.files
  writeFileSync(twin, 'à la main')
  expect(await finishWriting(course.place.workDir)).toBe(false)
  expect(course.texts()).toEqual([added[0], 'à la main'])
  expect(readdirSync(course.folder)).toHaveLength(2)
})

test('processes that add at the same moment write one after the other: one adds, the others are told', async () => {
  const course = openCourse()
  const answers = await Promise.all(Array.from({ length: 6 }, () => addApart([{ course }])))
  expect(answers.map(([run]) => run?.said).sort()).toEqual(['added', ...Array(5).fill('changed')])
  expect(course.texts()).toEqual(added)
})
