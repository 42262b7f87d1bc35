import { describe, expect, test } from 'vitest'
import { soundResponse } from './sound-response.ts'

const sound = { bytes: new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), hash: 'f'.repeat(64) }

async function answer(headers: Record<string, string> = {}) {
  const response = soundResponse({ request: new Request('http://127.0.0.1/ecouter', { headers }), sound })
  const bytes = [...new Uint8Array(await response.arrayBuffer())]
  return { status: response.status, bytes, header: (name: string) => response.headers.get(name) }
}

test('a sound is answered whole, with its length, and kept nowhere on the way', async () => {
  const { status, bytes, header } = await answer()
  expect([status, bytes.length, header('content-length'), header('content-type')]).toEqual([
    200,
    10,
    '10',
    'audio/mpeg',
  ])
  expect(header('cache-control')).toBe('private, no-store')
  expect(header('accept-ranges')).toBe('bytes')
})

describe('a player asks for a part', () => {
  test.each([
    ['bytes=0-1', [0, 1], 'bytes 0-1/10'],
    ['bytes=8-', [8, 9], 'bytes 8-9/10'],
    ['bytes=-3', [7, 8, 9], 'bytes 7-9/10'],
    ['bytes=5-500', [5, 6, 7, 8, 9], 'bytes 5-9/10'],
    ['bytes=-500', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 'bytes 0-9/10'],
  ])('%s', async (range, expected, contentRange) => {
    const { status, bytes, header } = await answer({ range })
    expect([status, bytes, header('content-range'), header('content-length')]).toEqual([
      206,
      expected,
      contentRange,
      String(expected.length),
    ])
  })

  test.each(['bytes=10-', 'bytes=-0', 'bytes=99-100'])('%s is past the end', async range => {
    const { status, header } = await answer({ range })
    expect([status, header('content-range')]).toEqual([416, 'bytes */10'])
  })

  test.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=a-b'])(
    '%s is answered whole',
    async range => {
      expect((await answer({ range })).status).toBe(200)
    },
  )

  test('only of the very sound that it began', async () => {
    const { header } = await answer()
    expect((await answer({ range: 'bytes=4-', 'if-range': header('etag') ?? '' })).status).toBe(206)
    expect((await answer({ range: 'bytes=4-', 'if-range': '"another"' })).status).toBe(200)
  })
})
