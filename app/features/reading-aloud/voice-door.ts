import type { Door } from '#app/platform/auth/rate-limit-store.server.ts'

/** What any sound takes before its first word, in characters: 90 ms were measured, where a character takes 0.65. */
const START = 150

/**
 * What one place may have made anew, in characters: some eighty seconds of the thread of the voice in ten minutes. By
 * place and not by person: whoever wants the voice for herself alone drops her cookies.
 */
export const voiceDoor: Door = { name: 'listen', attempts: 120_000, seconds: 10 * 60 }

/**
 * For how many characters the making of this text counts. By its length: a room that listens answer by answer must not
 * be stopped as if it had asked for whole pages.
 */
export function costOf(text: string): number {
  return START + text.length
}
