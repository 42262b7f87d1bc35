import { type FileFormat, FileRefusal, type Lost } from './question-file.ts'

/** Five million bytes: some thousands of questions. */
export const MOST_BYTES = 5_000_000

/** Its words, and what had to be guessed. A file that is none of ours is refused, in French. */
export function decodeFile(bytes: Uint8Array): { text: string; lost: Lost[] } {
  const lost: Lost[] = []
  const text = wordsOf(bytes, lost)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new FileRefusal('Ce fichier est vide. Choisissez un fichier de questions.')
  if (text.includes('\u0000'))
    throw new FileRefusal('Ce fichier n’est pas un texte. Exportez vos questions en Moodle XML, en GIFT ou en Aiken.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unreadable = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g
  const signs = text.match(unreadable)?.length ?? 0
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
        `Ce fichier se dit écrit en « ${declared} », et ne se lit pas ainsi. Enregistrez-le en UTF-8.`,
      )
    }
  }
  lost.push({
    place: 'tout le fichier',
    what: 'il n’est pas en UTF-8 : je le lis comme un ancien fichier Windows. Vérifiez les accents',
  })
  return new TextDecoder('windows-1252').decode(bytes)
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name, { fatal: true })
  } catch {
    throw new FileRefusal(`Je ne connais pas l’écriture « ${name} ». Enregistrez ce fichier en UTF-8.`)
  }
}

/** Which format these words are in: said by what they hold, never by a file's name. */
export function recogniseFormat(text: string): FileFormat {
  if (/^\s*(?:<\?xml|<!--|<!DOCTYPE|<quiz\b)/i.test(text)) {
    if (/<quiz[\s>/]/.test(text)) return 'moodle'
    throw new FileRefusal('Ce fichier XML n’est pas une banque de questions Moodle : il n’a pas de balise <quiz>.')
  }
  if (/^ANSWER:\s*[A-Z]\s*$/m.test(text) && /^\s*[A-Z][.)]\s/m.test(text)) return 'aiken'
  const bare = text.replace(/\\./g, '')
  if (bare.includes('{') && bare.includes('}') && !/^\s*[{<[]/.test(bare)) return 'gift'
  throw new FileRefusal('Je ne reconnais pas ce fichier. Donnez un fichier Moodle XML, GIFT ou Aiken.')
}
