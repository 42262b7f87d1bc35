import http from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import autocannon from 'autocannon'
import { openGuest, startServer } from './running-server.ts'

const lesson = '/cours/mots-de-passe/a-quoi-sert-un-compte/compte-place'
const seconds = 8

async function requestsASecond(url: string, cookie: string): Promise<number> {
  const run = () =>
    autocannon({ url, connections: 16, duration: seconds, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } })
  await autocannon({ url, connections: 16, duration: 2, headers: { cookie } })
  const result = await run()
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were not good`)
  return result.requests.average
}

/** Bytes on the wire of an answer's body, as a phone that knows brotli receives them, and the text they hold. */
function download(url: string, cookie = ''): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { cookie, 'accept-encoding': 'br' } }, response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          const text =
            response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body).toString() : body.toString()
          resolve({ bytes: body.length, text })
        })
      })
      .on('error', reject)
  })
}

/** Requests a second of a signed-in lesson page against an empty Remix page of the same server, weights, and memory under that load. */
export async function measurePages() {
  const server = await startServer()
  try {
    const cookie = await openGuest(server.origin)
    const page = await download(`${server.origin}${lesson}`, cookie)
    const styles = [...page.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(match => match[1])
    const styleBytes = await Promise.all(styles.map(async href => (await download(`${server.origin}${href}`)).bytes))
    const scripts = [...page.text.matchAll(/<script[^>]*src="([^"]+)"/g)].map(match => match[1])
    const scriptBytes = await Promise.all(scripts.map(async src => (await download(`${server.origin}${src}`)).bytes))
    const empty = await requestsASecond(`${server.origin}/vide`, cookie)
    const lessonRate = await requestsASecond(`${server.origin}${lesson}`, cookie)
    const emptyAgain = await requestsASecond(`${server.origin}/vide`, cookie)
    const emptyRate = (empty + emptyAgain) / 2
    return {
      emptyRate,
      lessonRate,
      ratio: lessonRate / emptyRate,
      htmlBytes: page.bytes,
      styleBytes: styleBytes.reduce((total, bytes) => total + bytes, 0),
      enhanceScriptBytes: scriptBytes.reduce((total, bytes) => total + bytes, 0),
      frameworkScripts: scripts.filter(src => !src?.includes('enhance')).length,
      residentMegabytes: server.residentMegabytes(),
    }
  } finally {
    await server.stop()
  }
}
