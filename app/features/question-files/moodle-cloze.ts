import { withoutMarks } from './marks.ts'
import { type Body, partId, together } from './question-file.ts'
import { brief, type Draft, type GeneralFeedback } from './read-answers.ts'

const GAP = /\{(\d*):([A-Z_]+):((?:\\[^\n]|[^{}\\])*)\}/g
const CHOSEN = /^(?:MULTICHOICE|MC)(?:_?(?:V|H|S|VS|HS))?$/
const TYPED = /^(?:SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC|NUMERICAL|NM)$/

/** A text of Moodle with its answers inside (`{1:SHORTANSWER:=carnet#Oui~cahier}`), as a text with gaps. */
export function readCloze({ text, general }: { text: string; general: GeneralFeedback }): Draft | string {
  const lost: string[] = []
  const runs: Extract<Body, { kind: 'gaps' }>['text'] = []
  let [at, count] = [0, 0]
  for (const match of text.matchAll(GAP)) {
    const [whole, weight = '', kind = '', source = ''] = match
    const gap = gapOf({ kind, source, id: partId(count), lost })
    if (gap === null) {
      lost.push(`le trou « ${brief(whole)} », laissé tel quel dans le texte`)
      continue
    }
    if (match.index > at) runs.push(text.slice(at, match.index))
    runs.push(gap)
    if (Number(weight || 1) !== 1) lost.push(`le poids ${weight} du trou ${count + 1}`)
    at = match.index + whole.length
    count++
  }
  if (at < text.length) runs.push(text.slice(at))
  if (count === 0) return 'un texte à trous sans trou que je comprenne'
  const feedback = { right: together(general.right, general.always), other: together(general.other, general.always) }
  return { body: { kind: 'gaps', text: runs, feedback }, lost }
}

function gapOf({ kind, source, id, lost }: { kind: string; source: string; id: string; lost: string[] }) {
  if (!CHOSEN.test(kind) && !TYPED.test(kind)) return null
  const answers = splitUnescaped(source.replace(/^\s*~/, ''), '~').map(part => {
    const [, sign, percent, rest = ''] = /^\s*(=)?(?:%(-?[\d.]+)%)?(.*)$/s.exec(part) ?? []
    const [words = '', ...feedback] = splitUnescaped(rest, '#')
    const said = feedback.join('#').trim()
    if (said !== '') lost.push(`le retour d’un trou : « ${brief(plainSigns(said))} »`)
    return {
      text: withoutMarks(plainSigns(words)).replace(/\s+/g, ' ').trim(),
      share: percent === undefined ? (sign ? 100 : 0) : Number(percent),
    }
  })
  const right = answers.filter(({ share }) => share >= 99.9).map(({ text }) => text)
  if (right.length === 0) return null
  if (CHOSEN.test(kind)) {
    for (const { text, share } of answers)
      if (share > 0 && share < 99.9) lost.push(`${share} % des points pour « ${brief(text)} »`)
    for (const text of right.slice(1)) lost.push(`une autre bonne réponse du même trou : « ${brief(text)} »`)
    return { id, accepted: right.slice(0, 1), options: [...new Set(answers.map(({ text }) => text))] }
  }
  for (const { text, share } of answers)
    if (share < 99.9 && text !== '*') lost.push(`la réponse « ${brief(text)} » d’un trou`)
  const isNumber = kind.startsWith('N')
  const accepted = right.map(text => {
    const [value = '', tolerance = '0'] = isNumber ? text.split(':') : [text]
    if (isNumber && Number(tolerance) !== 0) lost.push(`la tolérance ${tolerance} du nombre ${value}`)
    return value
  })
  return { id, accepted, options: null }
}

function splitUnescaped(text: string, sign: string): string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (piece === sign) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

function plainSigns(text: string): string {
  return text.replace(/\\([~#{}"=\\/])/g, '$1')
}
