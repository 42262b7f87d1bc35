import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterEach, describe, expect, test } from 'vitest'
import { secondsOf } from '#tests/support/read-mp3.ts'
import { wordsPerMinute } from './voice-settings.ts'
import { openVoiceThread, VoiceBusyError, type VoiceThread } from './voice-thread.server.ts'

const workerFile = 'build/voice-worker.js'
const sentences = [
  'Un compte garde ce que vous faites, et vous le retrouvez sur un autre appareil.',
  'Un mot de passe protège votre compte.',
  'Il est à vous seul, et personne ne doit vous le demander, ni au téléphone, ni par message.',
  'Quand une personne vous le demande, vous pouvez raccrocher sans vous justifier.',
].join(' ')

const opened: VoiceThread[] = []
function open(given: Partial<Parameters<typeof openVoiceThread>[0]> = {}): VoiceThread {
  const thread = openVoiceThread({ workerFile, ...given })
  opened.push(thread)
  return thread
}
afterEach(async () => {
  for (const thread of opened.splice(0)) await thread.close()
})

describe('the voice', { timeout: 60_000 }, () => {
  test('makes an MP3 that lasts as long as the words take to say', async () => {
    const seconds = secondsOf(await open().say(sentences))
    const expected = (sentences.split(' ').length / wordsPerMinute) * 60
    expect(seconds).toBeGreaterThan(expected * 0.8)
    expect(seconds).toBeLessThan(expected * 1.2)
  })

  test('holds nothing else up while it makes more than 30 seconds of speech', async () => {
    const thread = open()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const began = performance.now()
    const mp3 = await thread.say(`${sentences} ${sentences}`)
    const elapsed = performance.now() - began
    delay.disable()
    expect(secondsOf(mp3)).toBeGreaterThan(30)
    // In nanoseconds. Made in this very thread, it would be one long wait.
    expect(delay.max / 1e6).toBeLessThan(elapsed / 2)
  })

  test('says one text after the other, each whole', async () => {
    const thread = open()
    const [short, long, shortAgain] = await Promise.all([thread.say('Oui.'), thread.say(sentences), thread.say('Oui.')])
    expect(secondsOf(short ?? new Uint8Array())).toBeLessThan(2)
    expect(secondsOf(long ?? new Uint8Array())).toBeGreaterThan(15)
    expect(secondsOf(shortAgain ?? new Uint8Array())).toBeLessThan(2)
  })

  test('gives a text up past its time, and says the next one', async () => {
    const thread = open({ deadlineMs: 6_000 })
    await expect(thread.say(sentences.repeat(400))).rejects.toThrow(VoiceBusyError)
    expect(secondsOf(await thread.say('Oui.'))).toBeGreaterThan(0)
  })

  test('begins again after it has gone to rest', async () => {
    const thread = open({ idleMs: 50 })
    await thread.say('Oui.')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(secondsOf(await thread.say('Oui.'))).toBeGreaterThan(0)
  })

  test('refuses when too many wait, rather than let everybody wait', async () => {
    const thread = open()
    const asked = await Promise.allSettled(Array.from({ length: 25 }, () => thread.say('Oui.')))
    const refused = asked.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(5)
    expect(refused.every(result => result.status === 'rejected' && result.reason instanceof VoiceBusyError)).toBe(true)
  })
})
