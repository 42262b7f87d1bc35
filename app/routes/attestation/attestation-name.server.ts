const longest = 80

/** The name to write on an attestation, as typed. Empty: a line is left, to write it by hand. */
export function nameIn(form: FormData): string {
  return String(form.get('nom') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function nameFault(name: string): string | null {
  if (name.length > longest) return `Ce nom est trop long pour le papier. Écrivez ${longest} lettres au plus.`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would break the paper
  return /[\u0000-\u001f\u007f<>]/.test(name) ? 'Écrivez le nom avec des lettres.' : null
}
