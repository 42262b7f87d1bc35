import { describe, expect, test } from 'vitest'
import { read, sourceFiles, walk } from './source-files.ts'

const lines = (file: string) => read(file).split('\n').length - 1
const ours = (file: string) => /^(app|db)\//.test(file) && !/\.test\.tsx?$/.test(file)

describe('files stay small enough to be read in one go', () => {
  test('no source file is longer than 250 lines', () => {
    expect(sourceFiles().filter(file => lines(file) > 250)).toEqual([])
  })

  test('no route.tsx is longer than 120 lines', () => {
    expect(sourceFiles().filter(file => file.endsWith('/route.tsx') && lines(file) > 120)).toEqual([])
  })
})

test('folders are named after their purpose', () => {
  const bags = /(^|\/)(utils?|libs?|helpers?|misc|common|shared)$/
  const folders = ['app', 'db', 'tests', 'scripts', 'docs'].flatMap(folder => walk(folder).folders)
  expect(folders.filter(folder => bags.test(folder))).toEqual([])
})

test('files and folders of the program are in kebab-case', () => {
  const names = ['app', 'db', 'tests', 'scripts'].flatMap(folder => [...walk(folder).files, ...walk(folder).folders])
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
  const free = /\/migrations\/|\/fixtures\//
  expect(names.filter(name => !free.test(name) && !kebab.test(name.split('/').pop() ?? ''))).toEqual([])
})

test('only env.server.ts reads the environment', () => {
  const readers = sourceFiles().filter(file => ours(file) && /process\s*\.\s*env\b/.test(read(file)))
  expect(readers).toEqual(['app/platform/env.server.ts'])
})

test('what an author may write asks nothing of the network', () => {
  const asking = /\bfetch\s*\(|XMLHttpRequest|EventSource|WebSocket|sendBeacon/
  const files = sourceFiles().filter(file => file.startsWith('app/lesson-kit/') && ours(file))
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter(file => asking.test(read(file)))).toEqual([])
})

test('what goes to browsers has no lookbehind: on an older telephone, one alone stops the whole script', () => {
  const sent = /^app\/(simulators|ui)\/|^app\/content\/typography\.ts$|^app\/routes\/.*\.js$/
  const files = sourceFiles().filter(file => sent.test(file) && /\.[jt]sx?$/.test(file) && ours(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => /\(\?<[=!]/.test(read(file)))).toEqual([])
})

test('no program turns its own address into a path by hand: a folder may have a space in its name', () => {
  const programs = ['server.js', ...walk('scripts').files]
  expect(programs.filter(file => /URL\(import\.meta\.url\)\.pathname/.test(read(file)))).toEqual([])
})

test('a test file that replaces a module or a setting is named so, and runs in a process of its own', () => {
  const replacing = /\bvi\.(mock|doMock|hoisted|stubEnv|stubGlobal|useFakeTimers)\(/
  const files = sourceFiles().filter(file => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/architecture/'))
  const alone = files.filter(file => /\.alone\.test\.tsx?$/.test(file))
  expect(files.filter(file => replacing.test(read(file)))).toEqual(alone)
})
