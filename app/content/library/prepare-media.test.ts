import { mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import { type MediaEntry, openMediaStore } from './prepare-media.ts'
import { walkFolder } from './walk-folder.ts'

async function photo(width: number, height: number): Promise<Buffer> {
  const background = { r: 200, g: 80, b: 10 }
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'Une personne' } })
    .jpeg()
    .toBuffer()
}

function workplace(files: Record<string, string | Uint8Array>) {
  const folder = temporaryFolder()
  const cacheDir = path.join(folder, 'cache')
  mkdirSync(cacheDir)
  writeFiles(path.join(folder, 'files'), files)
  const find = (name: string) => {
    const file = walkFolder(path.join(folder, 'files')).files.find(found => found.path === name)
    if (!file) throw new Error(`${name} was not written.`)
    return file
  }
  return { folder, cacheDir, find, store: openMediaStore({ cacheDir }) }
}

function imageOf(entry: MediaEntry) {
  if (entry.media.kind !== 'image') throw new Error('This is not a picture.')
  return entry.media
}

test('a large photograph gets two widths in two light formats, and a fallback without its metadata', async () => {
  const { cacheDir, find, store } = workplace({ 'photo.jpg': await photo(2000, 1000) })
  const image = imageOf(await store.prepare(find('photo.jpg')))
  expect(image).toMatchObject({ width: 960, height: 480 })
  expect(image.sources.map(source => source.type)).toEqual(['image/avif', 'image/webp'])
  expect(image.sources[0]?.srcset).toMatch(/^\/media\/\w+-480\.avif 480w, \/media\/\w+-960\.avif 960w$/)
  const fallback = await sharp(path.join(cacheDir, image.src)).metadata()
  expect(fallback).toMatchObject({ format: 'jpeg', width: 960 })
  expect(fallback.exif).toBeUndefined()
})

test('a small picture is never enlarged', async () => {
  const { cacheDir, find, store } = workplace({
    'small.png': await sharp(await photo(300, 150))
      .png()
      .toBuffer(),
  })
  const image = imageOf(await store.prepare(find('small.png')))
  expect(image).toMatchObject({ width: 300, height: 150 })
  expect(image.src).toMatch(/-300\.png$/)
  expect(readdirSync(path.join(cacheDir, 'media')).some(name => name.includes('-480'))).toBe(false)
})

test('a picture taken with the phone turned is measured upright', async () => {
  const turned = await sharp(await photo(800, 400))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { find, store } = workplace({ 'turned.jpg': turned })
  expect(imageOf(await store.prepare(find('turned.jpg')))).toMatchObject({ width: 400, height: 800 })
})

test('the same content is never prepared twice: not under another name, date, or process', async () => {
  const bytes = await photo(600, 300)
  const { cacheDir, find, store } = workplace({ 'a.jpg': bytes, 'b.jpg': bytes })
  const first = await store.prepare(find('a.jpg'))
  utimesSync(find('a.jpg').absolute, new Date(), new Date())
  expect(await store.prepare(find('b.jpg'))).toEqual(first)
  expect(await store.prepare(find('a.jpg'))).toEqual(first)
  expect(store.prepared).toBe(1)
  const other = openMediaStore({ cacheDir })
  expect(await other.prepare(find('a.jpg'))).toEqual(first)
  expect(other.prepared).toBe(0)
})

test('measuring only gives the same sizes and writes nothing', async () => {
  const { cacheDir, find, store } = workplace({ 'photo.jpg': await photo(2000, 1000) })
  const measured = imageOf(await openMediaStore({ cacheDir: null }).prepare(find('photo.jpg')))
  expect(readdirSync(cacheDir)).toEqual([])
  expect(measured).toMatchObject({ width: 960, height: 480 })
  expect(imageOf(await store.prepare(find('photo.jpg')))).toMatchObject({ width: 960, height: 480 })
})

test('captions and transcripts are copied, and their text can be read', async () => {
  const { cacheDir, find, store } = workplace({ 'film.vtt': 'WEBVTT\n' })
  const { media } = await store.prepare(find('film.vtt'))
  if (media.kind !== 'file') throw new Error('This is not a file.')
  expect(media.text).toBe('WEBVTT\n')
  expect(readFileSync(path.join(cacheDir, media.url), 'utf8')).toBe('WEBVTT\n')
})

test('a file that is no picture, whatever its name, is refused in French', async () => {
  const { find, store } = workplace({ 'photo.png': 'ceci est un texte', 'dessin.svg': '<svg><script/></svg>' })
  expect((await store.prepare(find('photo.png'))).refusal).toContain('ne s’ouvre pas')
  expect((await store.prepare(find('dessin.svg'))).refusal).toContain('<script>')
})
