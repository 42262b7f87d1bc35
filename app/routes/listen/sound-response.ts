type Sound = { bytes: Uint8Array; hash: string }
type Range = { first: number; last: number }

/**
 * The sound as a player wants it: whole, or the part it asks for (one range; several are answered whole).
 * Never kept on the way: it says what this person answered.
 */
export function soundResponse({ request, sound }: { request: Request; sound: Sound }): Response {
  const { bytes, hash } = sound
  const tag = `"${hash.slice(0, 32)}"`
  const headers = new Headers({
    'Content-Type': 'audio/mpeg',
    'Content-Disposition': 'inline; filename="lecture.mp3"',
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  })
  const condition = request.headers.get('if-range')
  const asked = condition === null || condition === tag ? request.headers.get('range') : null
  const range = readRange(asked, bytes.length)
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${bytes.length}`)
    return new Response(null, { status: 416, headers })
  }
  if (!range) return answer({ status: 200, part: bytes, headers })
  headers.set('Content-Range', `bytes ${range.first}-${range.last}/${bytes.length}`)
  return answer({ status: 206, part: bytes.subarray(range.first, range.last + 1), headers })
}

function answer({ status, part, headers }: { status: number; part: Uint8Array; headers: Headers }): Response {
  headers.set('Content-Length', String(part.length))
  return new Response(part.slice(), { status, headers })
}

/** The bytes that a `Range` header asks for, null for the whole, `outside` past the end. `size` in bytes. */
export function readRange(header: string | null, size: number): Range | 'outside' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!found) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < first) return null
  return first > last ? 'outside' : { first, last }
}
