import { createHash } from 'node:crypto'

/** Thirty-two hexadecimal digits that change with the text, or with the bytes. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
