import { createHash } from 'node:crypto'
import { countAttempt } from '#app/platform/auth/rate-limit-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { pronounce } from './pronounce.ts'
import { findSound, keepSound } from './sound-cache.server.ts'
import { costOf, voiceDoor } from './voice-door.ts'
import { voiceVersion } from './voice-settings.ts'
import { openVoiceThread, type VoiceThread } from './voice-thread.server.ts'

/** `hash` names the very sound: the same text spoken by the same voice. */
export type Sound = { bytes: Uint8Array; hash: string }

type Voice = { thread: VoiceThread; folder: string; maxBytes: number; underWay: Map<string, Promise<Uint8Array>> }

const MAX_KEPT_BYTES = 200 * 1024 * 1024

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionVoice?: Voice }

/** Says where the bundled voice is and where sounds are kept. To be called once; nothing starts before the first text. */
export function openVoice({
  workerFile,
  folder,
  maxBytes = MAX_KEPT_BYTES,
}: {
  workerFile: string
  folder: string
  maxBytes?: number
}): void {
  holder.traitDunionVoice = { thread: openVoiceThread({ workerFile }), folder, maxBytes, underWay: new Map() }
}

/** Ends the thread of the voice. */
export async function closeVoice(): Promise<void> {
  await holder.traitDunionVoice?.thread.close()
}

/**
 * The sound of a French text, as MP3: kept from an earlier time, or made now. `address`: where the listener is, for the
 * rate limit. Throws TooManyAttemptsError, VoiceBusyError. On a full disk the sound is answered and not kept.
 */
export async function speak({ text, address }: { text: string; address: string }): Promise<Sound> {
  const voice = opened()
  const spoken = pronounce(text)
  const hash = createHash('sha256').update(`${voiceVersion}\n${spoken}`).digest('hex')
  const kept = await findSound(voice.folder, hash)
  if (kept) return { bytes: kept, hash }
  return { bytes: await makeOnce({ voice, spoken, hash, address }), hash }
}

type Making = { voice: Voice; spoken: string; hash: string; address: string }

// A player asks for the same sound several times at once, and a room of twelve presses together: one count, one sound.
function makeOnce(making: Making): Promise<Uint8Array> {
  const { underWay } = making.voice
  const known = underWay.get(making.hash)
  if (known) return known
  const made = make(making).finally(() => underWay.delete(making.hash))
  underWay.set(making.hash, made)
  return made
}

async function make({ voice, spoken, hash, address }: Making): Promise<Uint8Array> {
  // What somebody has listened to costs nothing more: only new sounds count.
  await countAttempt(voiceDoor, address, costOf(spoken))
  const bytes = await voice.thread.say(spoken)
  await keepSound({ folder: voice.folder, hash, bytes, maxBytes: voice.maxBytes }).catch((error: unknown) => {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'a sound could not be kept')
  })
  return bytes
}

function opened(): Voice {
  const voice = holder.traitDunionVoice
  if (!voice) throw new Error('The voice is not open: call openVoice() first.')
  return voice
}
