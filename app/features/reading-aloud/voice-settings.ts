export const sampleRate = 22_050
/** Kilobits a second: three times less than a telephone call, since the phones that need our voice pay for each megabyte. */
export const bitrate = 24
/** What the engine calls 120 words a minute is 146 in French: the pace of somebody who reads to a child. */
export const enginePace = 120
export const wordsPerMinute = 146
/** To be raised when the same text must sound otherwise. */
export const voiceVersion = 1
