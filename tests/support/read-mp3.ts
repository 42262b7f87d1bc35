const bitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const sampleRates = [22_050, 24_000, 16_000]

/** Walks the frames of an MP3 of MPEG-2, layer III, and answers its length in seconds. Throws where a frame is missing. */
export function secondsOf(mp3: Uint8Array): number {
  let at = 0
  let seconds = 0
  while (at + 4 <= mp3.length) {
    const [sync = 0, version = 0, rates = 0] = mp3.subarray(at, at + 3)
    if (sync !== 0xff || (version & 0xfe) !== 0xf2) throw new Error(`No MP3 frame at byte ${at} of ${mp3.length}`)
    const bitrate = bitrates[rates >> 4] ?? 0
    const sampleRate = sampleRates[(rates >> 2) & 3] ?? 0
    seconds += 576 / sampleRate
    at += Math.floor((72_000 * bitrate) / sampleRate) + ((rates >> 1) & 1)
  }
  return seconds
}
