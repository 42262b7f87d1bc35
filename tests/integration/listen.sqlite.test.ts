import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { closeVoice, openVoice, speak } from '#app/features/reading-aloud/index.server.ts'
import { costOf, voiceDoor } from '#app/features/reading-aloud/voice-door.ts'
import { countAttempt, TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { secondsOf } from '#tests/support/read-mp3.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()
afterEach(closeVoice)

const workerFile = 'build/voice-worker.js'
const here = '192.0.2.1'
const say = (text: string, address = here) => speak({ text, address })

function openIn(folder: string): string {
  openVoice({ workerFile, folder })
  return folder
}

test('one place has so much speech made in ten minutes; what is kept stays free, and another place goes on', async () => {
  openIn(temporaryFolder())
  await say('Leçon 1.')
  await countAttempt(voiceDoor, here, voiceDoor.attempts - costOf('Leçon 1.') - costOf('Leçon 2.'))
  await say('Leçon 2.')
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
