import loadEngine, { type SpeechEngine } from '@echogarden/espeak-ng-emscripten'
import { createMp3Encoder } from 'wasm-media-encoders'
import { bitrate, enginePace, sampleRate } from './voice-settings.ts'

let engine: Promise<SpeechEngine> | undefined

/** What runs in the thread of the voice: French text in, MP3 bytes out. Encoded as it is spoken, so memory stays small. */
export default async function sayText(text: string): Promise<Uint8Array> {
  engine ??= startEngine()
  const [speaker, encoder] = await Promise.all([engine, createMp3Encoder()])
  encoder.configure({ sampleRate, channels: 1, bitrate })
  const pieces: Uint8Array[] = []
  speaker.synthesize(text, sound => {
    // Copied: the encoder and the engine write over the same memory at the next piece.
    pieces.push(encoder.encode([toFloats(new Int16Array(sound))]).slice())
  })
  pieces.push(encoder.finalize().slice())
  return join(pieces)
}

async function startEngine(): Promise<SpeechEngine> {
  const { eSpeakNGWorker } = await loadEngine()
  // The engine's constructor answers a promise in some of its builds.
  const speaker = await new eSpeakNGWorker()
  if (speaker.set_voice('fr') !== 0) throw new Error('The speech engine has no French voice.')
  speaker.set_rate(enginePace)
  return speaker
}

function toFloats(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, sample => sample / 32_768)
}

function join(pieces: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
