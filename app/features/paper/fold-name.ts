function fold(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a name begins, in one of its parts, as somebody wrote it by hand: « zoe » is Zoé, « marie » is Anne-Marie too. */
export function nameFits({ name, written }: { name: string; written: string }): boolean {
  const letters = fold(written)
  return letters !== '' && ` ${fold(name)}`.includes(` ${letters}`)
}
