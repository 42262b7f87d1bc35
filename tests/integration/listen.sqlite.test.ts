import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { closeVoice, openVoice, speak } from '#app/features/reading-aloud/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { secondsOf } from '#tests/support/read-mp3.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()
afterEach(closeVoice)

const workerFile = 'build/voice-worker.js'
const say = (text: string, address = '192.0.2.1') => speak({ text, address })

function openIn(folder: string): string {
  openVoice({ workerFile, folder })
  return folder
}

test('thirty new sounds in ten minutes for one place; those that are kept stay free, and another place goes on', async () => {
  openIn(temporaryFolder())
  for (let count = 1; count <= 30; count++) await say(`Leçon ${count}.`)
  await expect(say('Une de plus.')).rejects.toThrow(TooManyAttemptsError)
  expect(secondsOf((await say('Leçon 1.')).bytes)).toBeGreaterThan(0)
  expect(secondsOf((await say('Une de plus.', '192.0.2.2')).bytes)).toBeGreaterThan(0)
}, 60_000)

test('a text is spoken once, however many ask for it together', async () => {
  const folder = openIn(temporaryFolder())
  const sounds = await Promise.all(Array.from({ length: 40 }, () => say('Bonjour à tous.')))
  expect(new Set(sounds.map(({ hash }) => hash)).size).toBe(1)
  expect(readdirSync(folder)).toEqual([`${sounds[0]?.hash}.mp3`])
}, 30_000)

test('where no sound can be kept, it is still heard', async () => {
  const file = path.join(temporaryFolder(), 'not-a-folder')
  writeFileSync(file, '')
  openIn(file)
  expect(secondsOf((await say('Il n’y a plus de place.')).bytes)).toBeGreaterThan(1)
}, 30_000)
