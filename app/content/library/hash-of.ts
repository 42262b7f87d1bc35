import { createHash } from 'node:crypto'

/** Thirty-two hexadecimal digits that change with the text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
