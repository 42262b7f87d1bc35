import { withoutMarks } from './marks.ts'
import { type Body, partId, together } from './question-file.ts'
import { brief, type Draft, type GeneralFeedback } from './read-answers.ts'

const GAP = /\{(\d*):([A-Z_]+):((?:\\[^\n]|[^{}\\])*)\}/g
const CHOSEN = /^(?:MULTICHOICE|MC)(?:_?(?:V|H|S|VS|HS))?$/
const TYPED = /^(?:SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC|NUMERICAL|NM)$/

/** A text of Moodle with its answers inside (`{1:SHORTANSWER:=carnet#Oui~cahier}`), as a text with gaps. */
export function readCloze({ text, general }: { text: string; general: GeneralFeedback }): Draft | string {
  const lost: string[] = []
  const said: Said[] = []
  const runs: Extract<Body, { kind: 'gaps' }>['text'] = []
  let [at, count] = [0, 0]
  for (const match of text.matchAll(GAP)) {
    const [whole, weight = '', kind = '', source = ''] = match
    const found = gapOf({ kind, source, id: partId(count), lost })
    if (found === null) {
      lost.push(`le trou « ${brief(whole)} », laissé tel quel dans le texte`)
      continue
    }
    if (match.index > at) runs.push(text.slice(at, match.index))
    runs.push(found.gap)
    said.push(found.said)
    if (Number(weight || 1) !== 1) lost.push(`le poids ${weight} du trou ${count + 1}`)
    at = match.index + whole.length
    count++
  }
  if (at < text.length) runs.push(text.slice(at))
  if (count === 0) return 'un texte à trous sans trou que je comprenne'
  const own = feedbackOf(said)
  for (const feedback of own.lost) lost.push(`le retour d’un trou : « ${brief(feedback)} »`)
  const feedback = {
    right: together(...own.right, general.right, general.always),
    other: together(own.other, general.other, general.always),
  }
  return { body: { kind: 'gaps', text: runs, feedback }, lost }
}

/** What a gap says of its right answers, and of every other. */
type Said = { right: (string | null)[]; others: (string | null)[]; lost: string[] }

/**
 * What can be said of the whole text without a lie. Of a text that is right all over: what each gap says of a right
 * answer, where it says one thing only. Of any other: what all gaps say of all other answers, where that is one thing.
 */
function feedbackOf(gaps: Said[]): { right: string[]; other: string | null; lost: string[] } {
  const lost = gaps.flatMap(gap => gap.lost)
  const right = gaps.flatMap(gap => {
    const [one = null, ...more] = [...new Set(gap.right)]
    if (more.length === 0) return one === null ? [] : [one]
    lost.push(...words([one, ...more]))
    return []
  })
  const others = new Set(gaps.flatMap(gap => gap.others))
  const [other = null] = others
  if (others.size === 1) return { right, other, lost }
  return { right, other: null, lost: [...lost, ...words([...others])] }
}

function words(said: (string | null)[]): string[] {
  return said.filter(one => one !== null)
}

function gapOf({ kind, source, id, lost }: { kind: string; source: string; id: string; lost: string[] }) {
  if (!CHOSEN.test(kind) && !TYPED.test(kind)) return null
  const answers = splitUnescaped(source.replace(/^\s*~/, ''), '~').map(part => {
    const [, sign, percent, rest = ''] = /^\s*(=)?(?:%(-?[\d.]+)%)?(.*)$/s.exec(part) ?? []
    const [words = '', ...feedback] = splitUnescaped(rest, '#')
    return {
      feedback:
        withoutMarks(plainSigns(feedback.join('#')))
          .replace(/\s+/g, ' ')
          .trim() || null,
      text: withoutMarks(plainSigns(words)).replace(/\s+/g, ' ').trim(),
      share: percent === undefined ? (sign ? 100 : 0) : Number(percent),
    }
  })
  const isRight = ({ share }: { share: number }) => share >= 99.9
  const right = answers.filter(isRight).map(({ text }) => text)
  if (right.length === 0) return null
  const about = (chosen: typeof answers) => chosen.map(({ feedback }) => feedback)
  const others = answers.filter(answer => !isRight(answer))
  // What is typed may be anything: only the star speaks of all that is not right.
  const any = CHOSEN.test(kind) ? others : others.filter(({ text }) => text === '*')
  const said: Said = {
    right: about(answers.filter(isRight)),
    others: any.length === 0 ? [null] : about(any),
    lost: words(about(others.filter(answer => !any.includes(answer)))),
  }
  if (CHOSEN.test(kind)) {
    for (const { text, share } of answers)
      if (share > 0 && share < 99.9) lost.push(`${share} % des points pour « ${brief(text)} »`)
    for (const text of right.slice(1)) lost.push(`une autre bonne réponse du même trou : « ${brief(text)} »`)
    const options = [...new Set(answers.map(({ text }) => text))]
    return { said, gap: { id, accepted: right.slice(0, 1), options } }
  }
  for (const { text, share } of answers)
    if (share < 99.9 && text !== '*') lost.push(`la réponse « ${brief(text)} » d’un trou`)
  const isNumber = kind.startsWith('N')
  const accepted = right.map(text => {
    const [value = '', tolerance = '0'] = isNumber ? text.split(':') : [text]
    if (isNumber && Number(tolerance) !== 0) lost.push(`la tolérance ${tolerance} du nombre ${value}`)
    return value
  })
  return { said, gap: { id, accepted, options: null } }
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
