import { type Body, partId, together } from './question-file.ts'

/** An answer as files hold it. `share`: how much of the grade it gives, in hundredths. */
export type Answer = { text: string; share: number; feedback: string | null }
/** Said whatever the answer, of a right one, of any other. */
export type GeneralFeedback = { always: string | null; right: string | null; other: string | null }
export type Draft = { body: Body; lost: string[] }

/** One or several of some choices. What is said of all answers is said of each. */
export function readChoices({
  answers,
  multiple,
  general,
}: {
  answers: Answer[]
  multiple: boolean
  general: GeneralFeedback
}): Draft {
  const isRight = ({ share }: Answer) => (multiple ? share > 0 : share >= 99.9)
  const shares = new Set(answers.filter(({ share }) => share > 0).map(({ share }) => share))
  const lost: string[] = []
  for (const answer of answers) {
    if (!multiple && answer.share > 0 && !isRight(answer))
      lost.push(
        `${answer.share} % des points pour « ${brief(answer.text)} » : ce choix devient un choix qui n’est pas juste`,
      )
    if (answer.share < 0) lost.push(`des points retirés (${answer.share} %) pour « ${brief(answer.text)} »`)
  }
  if (multiple && shares.size > 1) lost.push('des points différents pour chaque bonne réponse')
  const choices = answers.map((answer, index) => ({
    id: partId(index),
    text: answer.text,
    isRight: isRight(answer),
    feedback: together(answer.feedback, isRight(answer) ? general.right : general.other, general.always),
  }))
  const severalRight = choices.filter(choice => choice.isRight).length > 1
  return { body: { kind: 'choice', multiple: multiple || severalRight, choices }, lost }
}

export function readTrueFalse({
  answer,
  whenTrue,
  whenFalse,
  general,
}: {
  answer: boolean
  whenTrue: string | null
  whenFalse: string | null
  general: GeneralFeedback
}): Draft {
  const said = { whenTrue: together(whenTrue, general.always), whenFalse: together(whenFalse, general.always) }
  return { body: { kind: 'true-false', answer, feedback: said }, lost: [] }
}

/** Words to write: those that give all the points are accepted; `*` speaks of any other answer. */
export function readWords({ answers, general }: { answers: Answer[]; general: GeneralFeedback }): {
  words: string[]
  feedback: { right: string | null; other: string | null }
  lost: string[]
} {
  const { right, feedback, lost } = splitRight({ answers, general })
  const words = right.map(({ text }) => {
    const word = withoutStars(text)
    if (word.includes('*')) lost.push(`l’étoile de « ${brief(word)} » ne remplace pas de mots ici`)
    return word.replaceAll(STAR, '*')
  })
  for (const word of words) if (word.includes('|')) lost.push(`la barre de « ${brief(word)} » devient /`)
  return { words: [...new Set(words)].filter(word => word !== ''), feedback, lost }
}

/** A number. `tolerances`: by the place of the answer. Null where no answer that gives all the points is a number. */
export function readNumber({
  answers,
  tolerances,
  unit,
  general,
}: {
  answers: Answer[]
  tolerances: number[]
  unit: string | null
  general: GeneralFeedback
}): Draft | null {
  const { right, feedback, lost } = splitRight({ answers, general })
  const [first, ...others] = right
  const value = Number(first?.text.trim().replace(',', '.') || 'none')
  if (!first || !Number.isFinite(value)) return null
  for (const { text } of others) lost.push(`une autre bonne réponse : ${brief(text)}`)
  const tolerance = tolerances[answers.indexOf(first)] ?? 0
  return { body: { kind: 'number', answer: value, tolerance, unit, feedback }, lost }
}

/** What is said of a right answer and of any other, where each answer had its own words. */
export function splitRight({ answers, general }: { answers: Answer[]; general: GeneralFeedback }): {
  right: Answer[]
  feedback: { right: string | null; other: string | null }
  lost: string[]
} {
  const lost: string[] = []
  const right = answers.filter(({ share }) => share >= 99.9)
  const said = [...new Set(right.flatMap(({ feedback }) => (feedback === null ? [] : [feedback])))]
  for (const extra of said.slice(1)) lost.push(`un deuxième retour pour une bonne réponse : « ${brief(extra)} »`)
  const any = answers.find(({ text, share }) => text.trim() === '*' && share < 99.9)
  for (const answer of answers) {
    if (right.includes(answer) || (answer === any && answer.share <= 0)) continue
    const points = answer.share > 0 ? ` et ses ${answer.share} % des points` : ''
    const own = answer.feedback === null ? '' : ` et son retour (« ${brief(answer.feedback)} »)`
    lost.push(`la réponse « ${brief(answer.text)} »${points}${own}`)
  }
  return {
    right,
    feedback: {
      right: together(said[0] ?? null, general.right, general.always),
      other: together(any?.feedback ?? null, general.other, general.always),
    },
    lost,
  }
}

// A star stands for any words in Moodle, unless a backslash makes a star of it.
const STAR = '\uE120'

function withoutStars(text: string): string {
  const word = text.replace(/\s+/g, ' ').replaceAll(STAR, '').replaceAll('\\*', STAR)
  let [start, end] = [0, word.length]
  while (start < end && ' *'.includes(word.charAt(start))) start++
  while (end > start && ' *'.includes(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`
}
