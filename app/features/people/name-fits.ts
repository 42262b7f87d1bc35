/** A name as it is compared: no accents, no capitals, one space between its parts. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a name has these letters at the beginning of one of its parts: « mar » finds « Anne-Marie ». */
export function nameFits({ name, wanted }: { name: string; wanted: string }): boolean {
  const letters = foldName(wanted)
  return letters !== '' && ` ${foldName(name)}`.includes(` ${letters}`)
}
