import { blocksOf } from './gift-blocks.ts'
import { holdEscapes, releaseEscapes } from './gift-signs.ts'
import { withoutMarks } from './marks.ts'
import {
  FileRefusal,
  lose,
  MOST_ANSWERS,
  nameQuestions,
  partId,
  type QuestionFile,
  titleFrom,
} from './question-file.ts'
import { type Answer, type Draft, readChoices, readNumber, readTrueFalse, readWords } from './read-answers.ts'
import { readHtml } from './read-html.ts'

type Reading = { words: (held: string) => string; lost: string[] }

/** Questions of the GIFT format. What is not carried is listed with the line where its question begins. */
export function readGift(text: string): QuestionFile {
  const file: QuestionFile = { questions: [], lost: [] }
  const name = nameQuestions()
  for (const { line, text: block } of blocksOf(withoutMarks(text), file)) {
    const [, title = '', rest = ''] = /^\s*(?:::((?:(?!::).)*)::)?(.*)$/s.exec(holdEscapes(block)) ?? []
    const shownTitle = releaseEscapes(title).replace(/\s+/g, ' ').trim()
    const place = shownTitle ? `ligne ${line}, « ${titleFrom(shownTitle)} »` : `ligne ${line}`
    const [open, close] = [rest.indexOf('{'), rest.indexOf('}')]
    if (open === -1 || close < open) {
      const why =
        open === -1 && close === -1
          ? 'ce texte sans réponses (une description)'
          : 'une question dont les accolades ne vont pas ensemble'
      lose(file, place, `${why} : « ${titleFrom(releaseEscapes(rest))} »`)
      continue
    }
    const reading = readingOf(rest)
    const [before, after] = [rest.slice(0, open), rest.slice(close + 1)]
    const draft = readBlock({ inside: rest.slice(open + 1, close), before, after, reading })
    const isGap = typeof draft !== 'string' && draft.body.kind === 'gaps'
    const instruction = isGap ? '' : aroundOf({ before, after, reading })
    for (const what of reading.lost) lose(file, place, what)
    if (typeof draft === 'string') {
      lose(file, place, draft)
      continue
    }
    for (const what of draft.lost) lose(file, place, what)
    const own = shownTitle || titleFrom(instruction || `${reading.words(before)} … ${wordsAfter(after, reading)}`)
    file.questions.push({ id: name(own), title: own, instruction, hints: [], ...draft.body })
  }
  if (file.questions.length + file.lost.length === 0) throw new FileRefusal('Ce fichier n’a aucune question.')
  return file
}

/** What stands around the answers of a question that is no text with a gap. A lone full stop after them says nothing. */
function aroundOf({ before, after, reading }: { before: string; after: string; reading: Reading }): string {
  const [words, more] = [reading.words(before), wordsAfter(after, reading)]
  return more === '' ? words : `${words} … ${more}`
}

function wordsAfter(after: string, reading: Reading): string {
  return /[\p{L}\p{N}]/u.test(after) ? reading.words(after) : ''
}

const FORMAT = /^\s*\[(html|markdown|plain|moodle)\]/

function stripFormat(text: string): string {
  return text.replace(FORMAT, '')
}

function readingOf(question: string): Reading {
  const format = FORMAT.exec(question)?.[1]
  const lost: string[] = format === 'markdown' ? ['la mise en forme Markdown : ses signes restent tels quels'] : []
  const words = (held: string) => {
    const own = FORMAT.exec(held)?.[1] ?? format
    const text = releaseEscapes(stripFormat(held).replace(/[ \t]*\n[ \t]*/g, '\n')).trim()
    if (own !== 'html') return text
    const html = readHtml(text)
    for (const what of html.lost) if (!lost.includes(what)) lost.push(what)
    return html.text
  }
  return { words, lost }
}

/** What the brackets ask; or, in French, what can't be carried. */
function readBlock({
  inside,
  before,
  after,
  reading,
}: {
  inside: string
  before: string
  after: string
  reading: Reading
}): Draft | string {
  const [body = '', ...generals] = inside.split('####')
  const always = generals.length > 0 ? reading.words(generals.join(' ')) || null : null
  const general = { always, right: null, other: null }
  const source = body.trim()
  if (source === '') return `une réponse libre (rédaction) : « ${titleFrom(reading.words(before))} »`
  const truth = /^(TRUE|T|FALSE|F)\s*(?:#([^#]*))?(?:#([^#]*))?$/i.exec(source)
  if (truth) {
    const answer = truth[1]?.toUpperCase().startsWith('T') ?? false
    const [wrong, right] = [said(truth[2], reading), said(truth[3], reading)]
    return readTrueFalse({ answer, whenTrue: answer ? right : wrong, whenFalse: answer ? wrong : right, general })
  }
  if ((source.match(/[=~]/g)?.length ?? 0) > MOST_ANSWERS) return `une question de plus de ${MOST_ANSWERS} réponses`
  if (source.startsWith('#')) return numberOf({ source: source.slice(1), general, reading })
  const signs = [...source.matchAll(/([=~])([^=~]*)/g)]
  if (!/^[=~]/.test(source)) return `des réponses que je ne comprends pas : « ${titleFrom(releaseEscapes(source))} »`
  if (signs.every(([, sign, rest]) => sign === '=' && isPair(rest))) return pairsOf({ signs, general, reading })
  const isTyped = signs.every(([, sign]) => sign === '=')
  // Moodle reads words to type as they are, without a format.
  const wordsOf = isTyped ? (held: string) => releaseEscapes(held).trim() : reading.words
  const answers = signs.map(([, sign, rest = '']) =>
    answerOf({ rest, share: sign === '=' ? 100 : 0, reading, wordsOf }),
  )
  if (after.trim() !== '') {
    const wrong = answers.filter(({ share }) => share <= 0)
    const [other = null, ...others] = [...new Set(wrong.map(({ feedback }) => feedback))]
    const isShared = !isTyped && others.length === 0 && other !== null
    const missing = readWords({
      answers: isShared ? answers.filter(answer => !wrong.includes(answer)) : answers,
      general: isShared ? { ...general, other } : general,
    })
    if (missing.words.length === 0) return 'un mot manquant sans bonne réponse entière'
    const options = isTyped ? null : answers.map(({ text }) => text)
    const gap = { id: 'a', accepted: isTyped ? missing.words : missing.words.slice(0, 1), options }
    const lost = isTyped ? missing.lost : missing.lost.filter(what => !isOption(what, answers))
    const text = [inner(before, reading).trimStart(), gap, inner(after, reading)].filter(run => run !== '')
    return { body: { kind: 'gaps', text, feedback: missing.feedback }, lost }
  }
  if (isTyped) {
    const { words, feedback, lost } = readWords({ answers, general })
    return words.length === 0
      ? 'une réponse courte sans bonne réponse entière'
      : { body: { kind: 'short-answer', words, feedback }, lost }
  }
  return readChoices({ answers, multiple: signs.every(([, sign]) => sign === '~'), general })
}

function isPair(rest = ''): boolean {
  return rest.split('#')[0]?.includes('->') === true && !rest.trim().startsWith('%')
}

// A wrong option of a gap is carried as an option: only its own feedback and points are lost.
function isOption(what: string, answers: Answer[]): boolean {
  return answers.some(
    ({ text, share, feedback }) => share <= 0 && feedback === null && what === `la réponse « ${text} »`,
  )
}

function inner(held: string, reading: Reading): string {
  const words = reading.words(held)
  return words === '' ? '' : `${/^\s/.test(held) ? ' ' : ''}${words}${held.trimEnd() === held ? '' : ' '}`
}

function said(held: string | undefined, reading: Reading): string | null {
  return held === undefined ? null : reading.words(held) || null
}

function answerOf({
  rest,
  share,
  reading,
  wordsOf,
}: {
  rest: string
  share: number
  reading: Reading
  wordsOf: Reading['words']
}): Answer {
  const [, percent, text = '', , feedback] = /^\s*(?:%(-?[\d.]+)%)?([^#]*)(#(.*))?$/s.exec(rest) ?? []
  return {
    text: wordsOf(text),
    share: percent === undefined ? share : Number(percent),
    feedback: said(feedback, reading),
  }
}

type General = Parameters<typeof readChoices>[0]['general']

function pairsOf({
  signs,
  general,
  reading,
}: {
  signs: RegExpMatchArray[]
  general: General
  reading: Reading
}): Draft {
  const lost: string[] = []
  const pairs = signs.flatMap(([, , rest = ''], index) => {
    const at = rest.indexOf('->')
    const [left, partner] = [reading.words(rest.slice(0, at)), releaseEscapes(rest.slice(at + 2)).trim()]
    if (left === '') lost.push(`la réponse « ${partner} », qui ne va avec rien`)
    return left === '' ? [] : [{ id: partId(index), left, partner, feedback: null }]
  })
  return { body: { kind: 'matching', pairs, feedback: { right: general.always, other: general.always } }, lost }
}

function numberOf({
  source,
  general,
  reading,
}: {
  source: string
  general: General
  reading: Reading
}): Draft | string {
  const tolerances: number[] = []
  // A number may stand alone, or before what is said of the others: `{#3:2~#Non.}`.
  const whole = /^\s*[=~]/.test(source) ? source : `=${source}`
  const parts = [...whole.matchAll(/([=~])([^=~]*)/g)]
  const answers = parts.map(([, sign, rest = '']) => {
    const answer = answerOf({ rest, share: sign === '=' ? 100 : 0, reading, wordsOf: releaseEscapes })
    const [low, high] = answer.text.split('..').map(Number)
    const [middle = '', spread = '0'] = answer.text.split(':')
    const isRange = low !== undefined && high !== undefined && Number.isFinite(low + high)
    tolerances.push(isRange ? rounded((high - low) / 2) : Number(spread))
    // A wrong answer without words speaks of all the others.
    const text = isRange ? String(rounded((low + high) / 2)) : sign === '~' && middle.trim() === '' ? '*' : middle
    return { ...answer, text }
  })
  if (tolerances.some(tolerance => !(tolerance >= 0))) return 'un nombre dont la tolérance n’est pas un nombre'
  return readNumber({ answers, tolerances, unit: null, general }) ?? 'un nombre sans bonne réponse que je comprenne'
}

function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
