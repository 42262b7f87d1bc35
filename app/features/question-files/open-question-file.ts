import { type FileFormat, FileRefusal, type Lost } from './question-file.ts'

/** Five million bytes: some thousands of questions. */
export const MOST_BYTES = 5_000_000

// How files of other kinds begin, and what people call them.
const OTHERS: [start: string, name: string][] = [
  ['%PDF-', 'un PDF'],
  ['\x89PNG', 'une image'],
  ['\xff\xd8\xff', 'une image'],
  ['GIF8', 'une image'],
  ['RIFF', 'une image ou un son'],
  ['PK\x03\x04', 'un dossier compressé (zip), ou un document de bureau'],
  ['\x1f\x8b', 'une archive, comme une sauvegarde Moodle'],
  ['\xd0\xcf\x11\xe0', 'un document de bureau'],
]

const ASK_FOR_TEXT = 'Exportez vos questions en Moodle XML, en GIFT ou en Aiken.'

/** Its words, and what had to be guessed. A file that is none of ours is refused, in French. */
export function decodeFile(bytes: Uint8Array): { text: string; lost: Lost[] } {
  const lost: Lost[] = []
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const other = OTHERS.find(([sign]) => start.startsWith(sign))
  if (other) throw new FileRefusal(`Ce fichier est ${other[1]}. ${ASK_FOR_TEXT}`)
  const text = wordsOf(bytes, lost)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new FileRefusal('Ce fichier est vide. Choisissez un fichier de questions.')
  if (text.includes('\u0000')) throw new FileRefusal(`Ce fichier n’est pas un texte. ${ASK_FOR_TEXT}`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unreadable = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g
  const signs = text.match(unreadable)?.length ?? 0
  // A few are accidents of an old file; many are something else.
  if (signs > 20 && signs > text.length / 100) throw new FileRefusal(`Ce fichier n’est pas un texte. ${ASK_FOR_TEXT}`)
  if (signs > 0) lost.push({ place: 'tout le fichier', what: `${signs} signe(s) qui ne se lisent pas` })
  return { text: text.replace(unreadable, ''), lost }
}

function wordsOf(bytes: Uint8Array, lost: Lost[]): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1]
  try {
    return decoderOf(declared ?? 'utf-8').decode(bytes)
  } catch (error) {
    if (error instanceof FileRefusal || declared) {
      throw new FileRefusal(
        `Ce fichier se dit écrit en « ${declared} », et ne se lit pas ainsi. Enregistrez-le en UTF-8.`,
      )
    }
  }
  lost.push({
    place: 'tout le fichier',
    what: 'il n’est pas en UTF-8 : je le lis comme un ancien fichier Windows. Vérifiez les accents',
  })
  return new TextDecoder('windows-1252').decode(bytes)
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name, { fatal: true })
  } catch {
    throw new FileRefusal(`Je ne connais pas l’écriture « ${name} ». Enregistrez ce fichier en UTF-8.`)
  }
}

/** Which format these words are in: said by what they hold, never by a file's name. */
export function recogniseFormat(text: string): FileFormat {
  if (/^\s*(?:<\?xml|<!--|<!DOCTYPE|<quiz\b)/i.test(text)) {
    if (/<quiz[\s>/]/.test(text)) return 'moodle'
    throw new FileRefusal('Ce fichier XML n’est pas une banque de questions Moodle : il n’a pas de balise <quiz>.')
  }
  if (/^[ \t]*ANSWER[ \t]*:[ \t]*[A-Z][.)]?[ \t]*$/im.test(text) && /^[ \t]*[A-Z][.)]/m.test(text)) return 'aiken'
  const bare = text.replace(/\\./g, '')
  if (bare.includes('{') && bare.includes('}') && !/^\s*[{<[]/.test(bare)) return 'gift'
  throw new FileRefusal('Je ne reconnais pas ce fichier. Donnez un fichier Moodle XML, GIFT ou Aiken.')
}
