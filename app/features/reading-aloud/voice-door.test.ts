import { expect, test } from 'vitest'
import { costOf, voiceDoor } from './voice-door.ts'

const part = 'Je raccroche, puis j’appelle ma banque au numéro qui est écrit sur ma carte.'

test('ten people on old devices behind one address each hear forty parts that nobody had heard, in ten minutes', () => {
  expect(10 * 40 * costOf(part)).toBeLessThan(voiceDoor.attempts)
})

test('ten people each hear ten whole steps that nobody had heard, in ten minutes', () => {
  expect(10 * 10 * costOf('x'.repeat(1_000))).toBeLessThan(voiceDoor.attempts)
})

test('neither the longest pages nor a crowd of tiny parts take the voice from the other places', () => {
  const milliseconds = (text: string) => 90 + 0.65 * text.length
  for (const text of ['x', part, 'x'.repeat(8_000)]) {
    const share = ((voiceDoor.attempts / costOf(text)) * milliseconds(text)) / (voiceDoor.seconds * 1000)
    expect(share).toBeLessThan(0.15)
  }
})
