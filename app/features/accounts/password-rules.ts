export const minPasswordLength = 12
export const maxPasswordLength = 256

/** What must be left of a password once her own name and address are taken out of it. */
const minLeft = 8

export type PasswordFault = 'too-short' | 'too-long' | 'own-name'

/** Letters and digits only, without accents and capitals. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Long enough, and not her own name or address: nothing else is asked of a password. Null where it is good. */
export function passwordFault({
  password,
  email,
  displayName,
}: {
  password: string
  email: string
  displayName: string
}): PasswordFault | null {
  if (password.length < minPasswordLength) return 'too-short'
  if (password.length > maxPasswordLength) return 'too-long'
  const own = [email, ...email.split(/[@.\-_+]/), ...displayName.split(/\s+/)].map(fold).filter(part => part.length > 2)
  const folded = fold(password)
  const left = own.sort((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, ''), folded)
  return left !== folded && left.length < minLeft ? 'own-name' : null
}
