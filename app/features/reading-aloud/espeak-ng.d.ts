declare module '@echogarden/espeak-ng-emscripten' {
  export type SpeechEngine = {
    set_voice(name: string): number
    /** Words a minute, by the engine's own count. */
    set_rate(rate: number): void
    /** Calls back, before it returns, with pieces of 16-bit mono sound in memory that the engine uses again. */
    synthesize(text: string, hear: (sound: ArrayBuffer) => void): void
    synthesize_ipa(text: string): { ipa: string }
  }
  export default function loadEngine(): Promise<{ eSpeakNGWorker: new () => SpeechEngine }>
}
