/** What is wrong with four digits typed to open a card, before they are tried; null where they can be. */
export function typedCodeFault(code: string): string | null {
  if (code === '') return 'Écrivez vos 4 chiffres. Vous les avez choisis avec la carte.'
  return /^\d{4}$/.test(code) ? null : 'Il faut 4 chiffres, par exemple 2580.'
}
