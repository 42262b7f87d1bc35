import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)
const texts = /\.(js|css|svg|txt|json|webmanifest)$/
// Below, the headers weigh more than what is gained.
const leastBytes = 200

async function compressFile(file) {
  const content = await readFile(file)
  if (content.length <= leastBytes) return
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [br, gz] = await Promise.all([brotli(content, { params }), gzip(content, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/** Writes `.br` and `.gz` beside every text of `folder` over 200 bytes. `onProgress(done, total)` hears each file. */
export async function precompress(folder, onProgress = () => {}) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && texts.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  let done = 0
  await Promise.all(
    files.map(async file => {
      await compressFile(file)
      done += 1
      onProgress(done, files.length)
    }),
  )
}
