import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readKey } from '../keys.server.ts'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

function sealKey(): Buffer {
  return readKey('seal.key', () => randomBytes(32))
}

/** Enciphers a short text (AES-256-GCM): nonce, tag and cipher text, as one word that fits in a form or an address. */
export function seal(text: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealer = createCipheriv(cipher, sealKey(), nonce)
  const sealed = Buffer.concat([sealer.update(text, 'utf8'), sealer.final()])
  return Buffer.concat([nonce, sealer.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null where it was cut, changed, or sealed with another key. */
export function unseal(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceBytes + tagBytes) return null
  const opener = createDecipheriv(cipher, sealKey(), bytes.subarray(0, nonceBytes))
  opener.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([opener.update(bytes.subarray(nonceBytes + tagBytes)), opener.final()]).toString('utf8')
  } catch {
    return null
  }
}
