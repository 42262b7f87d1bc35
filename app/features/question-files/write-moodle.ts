import type { WrittenQuestion } from '#app/content/contract.ts'
import { escapeMarkup, marksToHtml, withoutMarks } from './marks.ts'
import type { Of, QuestionFile, WrittenFile } from './question-file.ts'
import { type Lose, writeEach } from './write-each.ts'

type Feedback = Of<'number'>['feedback']

/** Questions in Moodle XML, to import in a question bank. */
export function writeMoodle({ questions }: Pick<QuestionFile, 'questions'>): WrittenFile {
  const { blocks, lost } = writeEach({ questions, write: writeQuestion })
  const text = ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...blocks, '</quiz>', ''].join('\n')
  return { lost, text: blocks.length === 0 ? '' : text }
}

function writeQuestion(question: WrittenQuestion, lose: Lose) {
  const body = writeBody(question, lose)
  if (typeof body === 'string') return { refused: body }
  const takesHints = body.type !== 'truefalse'
  if (!takesHints && question.hints.length > 0) lose('les coups de pouce : Moodle n’en a pas pour un vrai ou faux')
  const hints = takesHints ? question.hints.map(hint => html('hint', hint)) : []
  const name = `<name><text>${escapeMarkup(withoutMarks(question.title))}</text></name>`
  const asked = `<questiontext format="html"><text>${escapeMarkup(body.html ?? marksToHtml(question.instruction))}</text></questiontext>`
  return { text: [`<question type="${body.type}">`, name, asked, ...body.parts, ...hints, '</question>'].join('\n') }
}

/** `html`: the text of the question where it is not its instruction. */
type Body = { type: string; parts: string[]; html?: string }

function writeBody(question: WrittenQuestion, lose: Lose): Body | string {
  switch (question.kind) {
    case 'choice': {
      const right = question.choices.filter(({ isRight }) => isRight).length
      const share = Number((100 / right).toFixed(5))
      const parts = question.choices.map(({ text, isRight, feedback }) =>
        answer({ share: isRight ? share : question.multiple ? -100 : 0, html: marksToHtml(text), feedback }),
      )
      return { type: 'multichoice', parts: [`<single>${!question.multiple}</single>`, ...parts] }
    }
    case 'true-false': {
      const { whenTrue, whenFalse } = question.feedback
      const parts = [
        answer({ share: question.answer ? 100 : 0, html: 'true', feedback: whenTrue }),
        answer({ share: question.answer ? 0 : 100, html: 'false', feedback: whenFalse }),
      ]
      return { type: 'truefalse', parts }
    }
    case 'short-answer': {
      // Ours is right wherever the word stands; a star is what says so in Moodle.
      const words = question.words.map(word => `*${word.replaceAll('*', '\\*')}*`)
      return { type: 'shortanswer', parts: ['<usecase>0</usecase>', ...typed(words, question.feedback)] }
    }
    case 'number': {
      const [right = '', ...others] = typed([String(question.answer)], question.feedback)
      const exact = right.replace('</answer>', `<tolerance>${question.tolerance}</tolerance></answer>`)
      const unit =
        question.unit === null
          ? ''
          : `<units><unit><multiplier>1</multiplier><unit_name>${escapeMarkup(question.unit)}</unit_name></unit></units>`
      return { type: 'numerical', parts: [exact, ...others, ...(unit ? [unit] : [])] }
    }
    case 'matching': {
      if (question.pairs.some(({ feedback }) => feedback !== null)) lose('le retour d’une paire')
      const parts = question.pairs.map(
        ({ left, partner }) =>
          `<subquestion format="html"><text>${escapeMarkup(marksToHtml(left))}</text><answer><text>${escapeMarkup(withoutMarks(partner))}</text></answer></subquestion>`,
      )
      return { type: 'matching', parts: [...parts, ...whole(question.feedback)] }
    }
    case 'ordering': {
      if (question.pieces.some(({ feedback }) => feedback !== null)) lose('le retour d’un élément')
      const parts = question.pieces.map(({ text }, index) =>
        answer({ share: index + 1, html: marksToHtml(text), feedback: null }),
      )
      return { type: 'ordering', parts: [...parts, ...whole(question.feedback)] }
    }
    case 'gaps':
      return writeGaps(question, lose)
    default:
      return 'Moodle n’a pas cette sorte de question'
  }
}

const FIRST_PLACE = 0xe200

/** All to choose: a text with lists. Otherwise answers stand inside the text. */
function writeGaps({ instruction, text, feedback }: Of<'gaps'>, lose: Lose): Body | string {
  const gaps = text.filter(run => typeof run !== 'string')
  const words = [instruction, ...text.filter(run => typeof run === 'string')].join(' ')
  if (/\[\[\d|\{\d*:[A-Z]/.test(words)) return 'son texte contient des signes que Moodle prendrait pour un trou'
  let next = FIRST_PLACE
  const places = text.map(run => (typeof run === 'string' ? run : String.fromCharCode(next++))).join('')
  const page = marksToHtml(instruction) + marksToHtml(places)
  const fill = (code: (index: number) => string) =>
    page.replace(/[\uE200-\uE2FF]/g, place => code(place.charCodeAt(0) - FIRST_PLACE))
  if (gaps.every(({ options }) => options !== null)) {
    const shelf = gaps.flatMap(({ options, accepted }, group) =>
      (options ?? []).map(option => ({ option, group, isRight: option === accepted[0] })),
    )
    const parts = shelf.map(
      ({ option, group }) =>
        `<selectoption><text>${escapeMarkup(option)}</text><group>${group + 1}</group></selectoption>`,
    )
    const placeOf = (index: number) => shelf.findIndex(({ group, isRight }) => group === index && isRight) + 1
    return { type: 'gapselect', parts: [...parts, ...whole(feedback)], html: fill(index => `[[${placeOf(index)}]]`) }
  }
  if (feedback.right !== feedback.other) lose('les retours d’une réponse juste et d’une autre')
  const always =
    feedback.right !== null && feedback.right === feedback.other ? [html('generalfeedback', feedback.right)] : []
  const codes = gaps.map(({ options, accepted }) => {
    const answers = options ?? accepted
    const written = answers.map(
      one => `${accepted.includes(one) ? '=' : ''}${escapeMarkup(one.replace(/[~#{}"=\\/]/g, sign => `\\${sign}`))}`,
    )
    return `{1:${options ? 'MULTICHOICE' : 'SHORTANSWER'}:${written.join('~')}}`
  })
  return { type: 'cloze', parts: always, html: fill(index => codes[index] ?? '') }
}

function html(name: string, text: string): string {
  return `<${name} format="html"><text>${escapeMarkup(marksToHtml(text))}</text></${name}>`
}

function answer({ share, html: words, feedback }: { share: number; html: string; feedback: string | null }): string {
  const said = feedback === null ? '' : html('feedback', feedback)
  return `<answer fraction="${share}" format="html"><text>${escapeMarkup(words)}</text>${said}</answer>`
}

function typed(accepted: string[], { right, other }: Feedback): string[] {
  const words = [
    ...accepted.map(text => ({ share: 100, text, feedback: right })),
    ...(other === null ? [] : [{ share: 0, text: '*', feedback: other }]),
  ]
  return words.map(({ share, text, feedback }) =>
    answer({ share, html: text, feedback }).replace('format="html"', 'format="plain_text"'),
  )
}

function whole({ right, other }: Feedback): string[] {
  return [
    ...(right === null ? [] : [html('correctfeedback', right)]),
    ...(other === null ? [] : [html('incorrectfeedback', other)]),
  ]
}
