import { readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '#tests/support/temporary-folder.ts'
import { findSound, keepSound } from './sound-cache.server.ts'

const hash = (letter: string) => letter.repeat(64)
const bytes = new Uint8Array(1_000).fill(7)

function age(folder: string, name: string, hours: number): void {
  const at = new Date(Date.now() - hours * 3_600_000)
  utimesSync(path.join(folder, name), at, at)
}

test('a sound is found again under its hash, and nothing under another', async () => {
  const folder = path.join(temporaryFolder(), 'voice')
  expect(await findSound(folder, hash('a'))).toBeNull()
  await keepSound({ folder, hash: hash('a'), bytes, maxBytes: 10_000 })
  expect(Buffer.from((await findSound(folder, hash('a'))) ?? [])).toEqual(Buffer.from(bytes))
  expect(await findSound(folder, hash('b'))).toBeNull()
})

test('past its size, the cache drops what nobody has heard for longest', async () => {
  const folder = temporaryFolder()
  for (const letter of ['a', 'b', 'c']) await keepSound({ folder, hash: hash(letter), bytes, maxBytes: 3_000 })
  age(folder, `${hash('a')}.mp3`, 3)
  age(folder, `${hash('b')}.mp3`, 2)
  await findSound(folder, hash('a'))
  await keepSound({ folder, hash: hash('d'), bytes, maxBytes: 3_000 })
  expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd'].map(letter => `${hash(letter)}.mp3`))
})

test('what a stopped process left half written goes away', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'x.tmp': 'half', 'y.tmp': 'being written' })
  age(folder, 'x.tmp', 2)
  await keepSound({ folder, hash: hash('a'), bytes, maxBytes: 10_000 })
  expect(readdirSync(folder).sort()).toEqual([`${hash('a')}.mp3`, 'y.tmp'])
})
