import { openSideThread } from '#app/platform/side-thread.server.ts'

/** The voice can't answer now: too many are waiting, or this text took too long. Another try may succeed. */
export class VoiceBusyError extends Error {}

export type VoiceThread = {
  /** MP3 bytes. Throws VoiceBusyError. */
  say(text: string): Promise<Uint8Array>
  close(): Promise<void>
}

const DEADLINE_MS = 20_000
const MAX_WAITING = 20

/**
 * One thread that speaks, one text at a time, each with its own deadline from the moment its turn comes. The engine holds
 * some 80 MB. `workerFile`: absolute path of the bundled `voice-worker.ts`.
 */
export function openVoiceThread({
  workerFile,
  deadlineMs = DEADLINE_MS,
  idleMs,
}: {
  workerFile: string
  deadlineMs?: number
  idleMs?: number
}): VoiceThread {
  const thread = openSideThread<string, Uint8Array>({ workerFile, deadlineMs, memoryMb: 256, idleMs })
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function sayWithin(text: string): Promise<Uint8Array> {
    try {
      return await thread.run(text)
    } catch (cause) {
      throw new VoiceBusyError('The voice did not finish in time', { cause })
    }
  }

  return {
    async say(text) {
      if (waiting >= MAX_WAITING) throw new VoiceBusyError('Too many texts wait for the voice')
      waiting += 1
      const turn = last.then(() => sayWithin(text))
      last = turn
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1
        })
      return turn
    },
    close: thread.close,
  }
}
