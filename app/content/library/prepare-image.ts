import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata, Sharp } from 'sharp'
import type { PreparedMedia } from '../compile/index.server.ts'
import { copyAtomically, writeAtomically } from './atomic-file.ts'
import { inspectSvg } from './inspect-svg.ts'

type Image = Extract<PreparedMedia, { kind: 'image' }>

/** `media` is null where the picture is refused, and then `refusal` says why in French. */
export type ImageOutcome = { media: Image; refusal: null } | { media: null; refusal: string }

/** `folder`: where the files go; null measures only and writes nothing. `hash` names the outputs. */
export type ImageTask = { absolute: string; hash: string; folder: string | null }

const WIDTHS = [480, 960]
const MAX_PIXELS = 60_000_000

/** Makes the lighter copies of a photograph or a screen picture. Never enlarged; places and dates are not kept. */
export async function preparePicture(task: ImageTask): Promise<ImageOutcome> {
  const { default: sharp } = await import('sharp')
  const open = () => sharp(task.absolute, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate()
  try {
    const metadata = await open().metadata()
    const width = metadata.autoOrient?.width ?? metadata.width
    const height = metadata.autoOrient?.height ?? metadata.height
    if ((metadata.pages ?? 1) > 1) return { media: await keepAnimation(task, metadata), refusal: null }
    if (task.folder === null) return { media: measured(task, width, height), refusal: null }
    return { media: await writeVersions({ task, open, width, hasAlpha: metadata.hasAlpha }), refusal: null }
  } catch (error) {
    const isHuge = error instanceof Error && /pixel limit/i.test(error.message)
    const huge = 'Cette image est trop grande. Réduisez-la à 2000 pixels de large.'
    return {
      media: null,
      refusal: isHuge ? huge : 'Cette image ne s’ouvre pas. Enregistrez-la de nouveau en PNG ou en JPEG.',
    }
  }
}

/** Checks and lightens a drawing, served as it is at every size. */
export async function prepareDrawing(task: ImageTask): Promise<ImageOutcome> {
  const inspection = await inspectSvg(await readFile(task.absolute, 'utf8'))
  if (inspection.svg === null) return { media: null, refusal: inspection.refusal }
  const { svg, width, height } = inspection
  const name = `${task.hash}.svg`
  if (task.folder !== null) await writeAtomically(path.join(task.folder, name), svg)
  const bytes = Buffer.byteLength(svg)
  return {
    media: { kind: 'image', width, height, src: `/media/${name}`, sources: [], bytes, hash: task.hash },
    refusal: null,
  }
}

type Versions = { task: ImageTask; open: () => Sharp; width: number; hasAlpha: boolean }

async function writeVersions({ task, open, width, hasAlpha }: Versions): Promise<Image> {
  const widths = [...WIDTHS.filter(candidate => candidate < width), ...(width <= (WIDTHS.at(-1) ?? 0) ? [width] : [])]
  const widest = widths.at(-1) ?? width
  const resized = (target: number) => open().resize({ width: target, withoutEnlargement: true })
  const fallback = hasAlpha || /\.(png|gif)$/i.test(task.absolute) ? 'png' : 'jpg'
  const plain = resized(widest)
  const { data, info } = await (fallback === 'png'
    ? plain.png({ palette: true, quality: 85, effort: 7 })
    : plain.jpeg({ quality: 78, mozjpeg: true })
  ).toBuffer({ resolveWithObject: true })
  const src = await writeVersion(task, `-${widest}.${fallback}`, data)
  const sources: Image['sources'] = []
  let bytes = data.length
  for (const format of ['avif', 'webp'] as const) {
    const files: string[] = []
    let heaviest = 0
    for (const target of widths) {
      const picture = resized(target)
      const encoded = await (format === 'avif'
        ? picture.avif({ quality: 50, effort: 3 })
        : picture.webp({ quality: 74 })
      ).toBuffer()
      heaviest = Math.max(heaviest, encoded.length)
      files.push(`${await writeVersion(task, `-${target}.${format}`, encoded)} ${target}w`)
    }
    // On flat screen pictures a newer format may weigh more than the PNG: then it is of no use.
    if (heaviest < data.length || widths.length > 1) sources.push({ type: `image/${format}`, srcset: files.join(', ') })
    bytes = Math.max(bytes, heaviest)
  }
  return { kind: 'image', width: info.width, height: info.height, src, sources, bytes, hash: task.hash }
}

async function writeVersion(task: ImageTask, suffix: string, data: Uint8Array): Promise<string> {
  const name = `${task.hash}${suffix}`
  if (task.folder !== null) await writeAtomically(path.join(task.folder, name), data)
  return `/media/${name}`
}

async function keepAnimation(task: ImageTask, metadata: Metadata): Promise<Image> {
  const name = `${task.hash}${path.extname(task.absolute).toLowerCase()}`
  if (task.folder !== null) await copyAtomically(task.absolute, path.join(task.folder, name))
  const height = metadata.pageHeight ?? metadata.height
  const bytes = metadata.size ?? 0
  return { kind: 'image', width: metadata.width, height, src: `/media/${name}`, sources: [], bytes, hash: task.hash }
}

function measured(task: ImageTask, width: number, height: number): Image {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width)
  const scaled = Math.max(1, Math.round((height * widest) / width))
  const src = `/media/${task.hash}-${widest}.jpg`
  return { kind: 'image', width: widest, height: scaled, src, sources: [], bytes: 0, hash: task.hash }
}
