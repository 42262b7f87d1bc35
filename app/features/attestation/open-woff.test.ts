import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { openWoff } from './open-woff.ts'

const path = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff'
const wrapped = readFileSync(createRequire(import.meta.url).resolve(path))

/** The sum that a TrueType file keeps of each table, which says that its bytes are whole. */
function sumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

test('a WOFF file is opened into the TrueType file that it wraps, every table whole', () => {
  const font = openWoff(wrapped)
  expect(font.length).toBe(wrapped.readUInt32BE(16))
  expect(font.readUInt32BE(0)).toBe(0x00010000)
  const count = font.readUInt16BE(4)
  expect(count).toBe(wrapped.readUInt16BE(12))
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const [tag, sum] = [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 4)]
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    const table = Buffer.from(font.subarray(offset, offset + Math.ceil(length / 4) * 4))
    // The sum of the whole file, which this one does not count.
    if (tag === 'head') table.writeUInt32BE(0, 8)
    expect(sumOf(table), tag).toBe(sum)
  }
})
