import { existsSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import { type EditionFacts, emptyMemory, recentlySeen } from './build-cache.ts'
import { cleanCache } from './clean-cache.ts'

const DAY_MS = 86_400_000
const NOW = Date.now()

function factsOf(hash: string, media: string[]): EditionFacts {
  const readability = {
    words: 1,
    sentences: 1,
    wordsPerSentence: 1,
    longestSentence: 1,
    fkm: 0,
    lix: 0,
    longWordShare: 0,
    offListShare: 0,
  }
  const common = { lessonId: 'l', title: 't', objective: null, minutes: 1, exerciseIds: [], hasOwnIds: true }
  return { ...common, hash, media, readability, weight: { htmlBytes: 0, mediaBytes: 0 }, outline: { steps: [] } }
}

function cacheWith(ages: Record<string, number>): string {
  const folder = temporaryFolder()
  for (const [name, days] of Object.entries(ages)) {
    writeFiles(folder, { [name]: 'x' })
    const date = new Date(NOW - days * DAY_MS)
    utimesSync(path.join(folder, name), date, date)
  }
  return folder
}

test('what nothing has used for 30 days goes; what is on line stays, however old', () => {
  const cacheDir = cacheWith({
    'editions/aa.json': 90,
    'editions/bb.json': 90,
    'editions/cc.json': 10,
    'media/dd-480.avif': 90,
    'media/ee-480.avif': 90,
    'media/dd.json.1f.tmp': 90,
  })
  const online = { courseId: 'c', standard: factsOf('aa', ['dd']), easyToRead: null, seenOn: '2026-01-01' }
  cleanCache({ cacheDir, memory: { ...emptyMemory(), lastGood: { 'a.mdx': online } }, now: NOW })
  const isThere = (name: string) => existsSync(path.join(cacheDir, name))
  expect(['editions/aa.json', 'editions/cc.json', 'media/dd-480.avif'].every(isThere)).toBe(true)
  expect(['editions/bb.json', 'media/ee-480.avif', 'media/dd.json.1f.tmp'].some(isThere)).toBe(false)
})

test('the 30 days count from the last use', () => {
  const cacheDir = cacheWith({ 'editions/aa.json': 90 })
  const online = { courseId: 'c', standard: factsOf('aa', []), easyToRead: null, seenOn: '2026-01-01' }
  cleanCache({ cacheDir, memory: { ...emptyMemory(), lastGood: { 'a.mdx': online } }, now: NOW })
  cleanCache({ cacheDir, memory: emptyMemory(), now: NOW + 20 * DAY_MS })
  expect(existsSync(path.join(cacheDir, 'editions/aa.json'))).toBe(true)
  cleanCache({ cacheDir, memory: emptyMemory(), now: NOW + 31 * DAY_MS })
  expect(existsSync(path.join(cacheDir, 'editions/aa.json'))).toBe(false)
})

test('a lesson that has gone is remembered for 30 days', () => {
  const pair = { courseId: 'c', standard: factsOf('aa', []), easyToRead: null, seenOn: '2026-03-01' }
  expect(Object.keys(recentlySeen({ 'a.mdx': pair }, Date.parse('2026-03-30')))).toEqual(['a.mdx'])
  expect(recentlySeen({ 'a.mdx': pair }, Date.parse('2026-04-02'))).toEqual({})
})
