/** What is wrong with the four digits that somebody chose for her card, in one sentence; null where they will do. */
export function codeFault(code: string): string | null {
  if (!/^\d{4}$/.test(code)) return 'Écrivez 4 chiffres, par exemple ceux d’une date que vous aimez.'
  if (/^(\d)\1{3}$/.test(code))
    return 'Quatre fois le même chiffre, c’est le premier que l’on essaie. Choisissez-en d’autres.'
  if ('0123456789'.includes(code) || '9876543210'.includes(code))
    return 'Des chiffres qui se suivent, c’est ce que l’on essaie d’abord. Choisissez-en d’autres.'
  return null
}
