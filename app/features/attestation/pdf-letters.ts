// What the font of the PDF draws, file by file, in both weights: measured on @fontsource/atkinson-hyperlegible 5.
const latin = /^[ -~\u00a0-\u00ffıŒœˆ˚˜–—‘’‚“”„•…‹›⁄€™−]$/u
const extended = new Set('ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįĶķĻļĽľŁłŃńŅņŇňŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžƒȘșȚț')

/** Some letters that one file draws: the one of western Europe, or the extended one. */
export type Piece = { isExtended: boolean; words: string }

/** Whether the PDF can write these words without changing a letter. Vietnamese, Greek or Arabic names, for instance, it can’t. */
export function canWrite(words: string): boolean {
  return [...words.normalize('NFC')].every(isDrawn)
}

/** The same words, cut where the file changes. What no file draws is written without its accent, or left out: see `canWrite`. */
export function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = []
  for (const letter of [...words.normalize('NFC')].flatMap(nearest)) {
    const isExtended = extended.has(letter)
    const last = pieces.at(-1)
    if (last?.isExtended === isExtended) last.words += letter
    else pieces.push({ isExtended, words: letter })
  }
  return pieces
}

function isDrawn(letter: string): boolean {
  return latin.test(letter) || extended.has(letter)
}

// The thin space and the hyphen that do not break are drawn by none: their plain twins are what NFKD finds.
function nearest(letter: string): string[] {
  return isDrawn(letter) ? [letter] : [...letter.normalize('NFKD').replace('\u2010', '-')].filter(isDrawn)
}
