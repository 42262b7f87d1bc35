import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { newId } from '#app/platform/ids.ts'
import { type BundleLine, formatName, formatVersion } from './bundle-lines.ts'
import type { Installation } from './installation.server.ts'

/**
 * Writes a bundle: compressed lines of JSON, from a header to a signed end. The file has its name only once it is whole,
 * and nobody else on this machine may read it: it holds names.
 */
export async function writeBundle({
  file,
  lines,
  installation,
  since,
  madeAt,
}: {
  file: string
  lines: AsyncIterable<BundleLine>
  installation: Installation
  since: Date
  madeAt: Date
}): Promise<void> {
  const draft = `${file}.${newId()}.part`
  try {
    const text = Readable.from(withEnds(), { objectMode: true })
    await pipeline(text, createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }))
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }

  async function* withEnds() {
    const hash = createHash('sha256')
    const { publicKey } = installation
    const header = line({ format: formatName, version: formatVersion, publicKey, madeAt, since })
    hash.update(header)
    yield header
    for await (const content of lines) {
      const text = line(content)
      hash.update(text)
      yield text
    }
    const sha256 = hash.digest('hex')
    yield line({ end: { sha256, signature: installation.sign(signedText(sha256)) } })
  }
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`
}

/** What the signature of a bundle is of: the name of the format keeps it from being of use elsewhere. */
export function signedText(sha256: string): string {
  return `${formatName}:${formatVersion}:${sha256}`
}
