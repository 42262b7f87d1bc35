import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BundleError } from './bundle-error.ts'
import {
  type BundleHeader,
  type BundleLine,
  footerSchema,
  formatName,
  headerSchema,
  readJson,
  readLine,
} from './bundle-lines.ts'
import { fingerprintOf, isSigned } from './installation.server.ts'
import { signedText } from './write-bundle.server.ts'

/** A bundle whose seal was found whole: who made it, and what tells it from all others. */
export type OpenBundle = { header: BundleHeader; fingerprint: string; sha256: string }

// Far above the longest line that is ever written: what is longer is no bundle, and must not fill the memory.
const longestLine = 1_000_000

/** Reads a bundle to its end before anything is believed. Throws a BundleError, or what the disk says. */
export async function openBundle(file: string): Promise<OpenBundle> {
  const hash = createHash('sha256')
  let header: BundleHeader | null = null
  // The last line is not of those that it seals.
  let last: string | null = null
  try {
    for await (const line of linesOf(file)) {
      if (!header) header = readHeader(line)
      if (last !== null) hash.update(`${last}\n`)
      last = line
    }
  } catch (error) {
    throw faultOf(error)
  }
  if (!header) throw new BundleError('not-a-bundle')
  const footer = footerSchema.safeParse(readJson(last ?? ''))
  if (!footer.success) throw new BundleError('cut')
  const { sha256, signature } = footer.data.end
  const { publicKey } = header
  const isWhole = sha256 === hash.digest('hex') && isSigned({ publicKey, text: signedText(sha256), signature })
  if (!isWhole) throw new BundleError('altered')
  return { header, fingerprint: fingerprintOf(publicKey), sha256 }
}

/** What stands between the header and the end of a bundle that was opened. A line that makes no sense is null. */
export async function* contentOf(file: string): AsyncGenerator<BundleLine | null> {
  let last: string | null = null
  let isHeader = true
  for await (const line of linesOf(file)) {
    if (last !== null && !isHeader) yield readLine(last)
    if (last !== null) isHeader = false
    last = line
  }
}

function readHeader(line: string): BundleHeader {
  const told = readJson(line)
  const parsed = headerSchema.safeParse(told)
  if (parsed.success) return parsed.data
  const isOurs = typeof told === 'object' && told !== null && 'format' in told && told.format === formatName
  throw new BundleError(isOurs ? 'newer' : 'not-a-bundle')
}

// What is no compressed file, was changed on its way, or stops in the middle, the decompression tells itself.
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'Z_BUF_ERROR') return new BundleError('cut')
  if (error.code !== 'Z_DATA_ERROR') return error
  return new BundleError(error.message === 'incorrect header check' ? 'not-a-bundle' : 'altered')
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const bytes = createGunzip()
  source.on('error', error => bytes.destroy(error))
  try {
    source.pipe(bytes)
    let rest = ''
    bytes.setEncoding('utf8')
    for await (const chunk of bytes) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) throw new BundleError('not-a-bundle')
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    source.destroy()
    bytes.destroy()
  }
}
