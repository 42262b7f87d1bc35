import { readFileSync } from 'node:fs'
import type { Problem } from '../contract.ts'
import type { FoundFile } from './walk-folder.ts'

/** A text file as it was read, or why it could not be. */
export type TextReading = { source: string; problem: null } | { source: null; problem: Problem }

const MAX_BYTES = 1_500_000

/** Reads a file as UTF-8. A picture named `.md`, another encoding or an unreadable file is a problem, in French. */
export function readText(file: FoundFile): TextReading {
  const refuse = (rule: string, message: string, line = 1): TextReading => ({
    source: null,
    problem: { file: file.path, line, column: 1, severity: 'error', rule, message },
  })
  if (file.bytes > MAX_BYTES) {
    return refuse('too-big', 'Ce fichier est beaucoup trop long pour une leçon. Partagez-le en plusieurs leçons.')
  }
  let bytes: Buffer
  try {
    bytes = readFileSync(file.absolute)
  } catch {
    return refuse('unreadable', 'Ce fichier ne peut pas être lu. Vérifiez ses droits d’accès.')
  }
  if (looksBinary(bytes)) {
    return refuse('binary-file', 'Ce fichier n’est pas un texte. Retirez-le, ou donnez-lui son vrai nom (.png, .pdf…).')
  }
  const source = bytes.toString('utf8')
  const wrong = bytes.includes(REPLACEMENT) ? -1 : source.indexOf('\uFFFD')
  if (wrong >= 0) {
    const line = source.slice(0, wrong).split('\n').length
    return refuse('encoding', 'Les accents de ce fichier ne se lisent pas. Enregistrez-le de nouveau en UTF-8.', line)
  }
  return { source, problem: null }
}

const REPLACEMENT = Buffer.from('\uFFFD')

/** Control characters that no text has, counted in the first 8 kB. A lone one may be an accident; many are a picture. */
function looksBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8192)
  let strange = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange++
  return strange > 3 && strange > start.length / 100
}
