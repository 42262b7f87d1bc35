import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readKey } from '#app/platform/keys.server.ts'

/** An installation of the program, as its bundles name it. `publicKey`: Ed25519, SPKI in base64url. */
export type Installation = { publicKey: string; fingerprint: string; sign: (text: string) => string }

/** This installation. Its key is made at first use, and stays in its folder. */
export function thisInstallation(): Installation {
  const pem = readKey('installation.pem', () =>
    Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )
  return installationOf(createPrivateKey(pem))
}

/** The installation that holds this private key. */
export function installationOf(privateKey: KeyObject): Installation {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64url')
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: text => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}

const groups = 8

/** What two people compare aloud: 8 groups of 5 digits, which is 132 bits of the key. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha512').update(publicKey).digest()
  const digits = Array.from({ length: groups }, (_, group) => digest.readUIntBE(group * 6, 6) % 100_000)
  return digits.map(number => String(number).padStart(5, '0')).join(' ')
}

/** Whether the holder of a public key signed this text. A text that is no such key has signed nothing. */
export function isSigned({
  publicKey,
  text,
  signature,
}: {
  publicKey: string
  text: string
  signature: string
}): boolean {
  const key = readPublicKey(publicKey)
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

/** An Ed25519 public key (SPKI in base64url), or null where the text is none. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
