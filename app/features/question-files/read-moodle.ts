import { withoutMarks } from './marks.ts'
import { readCloze } from './moodle-cloze.ts'
import { settingsOf } from './moodle-settings.ts'
import { attribute, childrenOf, type Element, innerWords, parseMoodle, wordsOf } from './moodle-xml.ts'
import {
  type Body,
  FileRefusal,
  keepHints,
  lose,
  MOST_ANSWERS,
  nameQuestions,
  partId,
  type QuestionFile,
  titleFrom,
  together,
} from './question-file.ts'
import {
  type Answer,
  brief,
  type Draft,
  type GeneralFeedback,
  readChoices,
  readNumber,
  readTrueFalse,
  readWords,
} from './read-answers.ts'
import { readHtml } from './read-html.ts'

/** What reading one question needs. `words`: the text of a child, its losses noted under its French name. */
export type MoodleQuestion = {
  element: Element
  instruction: string
  answers: Answer[]
  general: GeneralFeedback
  words: (holder: Element, name: string, french: string) => string
}

const UNREADABLE: Record<string, string> = {
  essay: 'une rédaction',
  description: 'un texte sans question',
  calculated: 'un calcul',
  calculatedsimple: 'un calcul',
  calculatedmulti: 'un calcul à choix',
  randomsamatch: 'des questions tirées au hasard',
  ddimageortext: 'des textes à glisser sur une image',
  ddmarker: 'des repères à glisser sur une image',
}

/** Questions of Moodle XML. What is not carried is listed with the number and the name of its question. */
export function readMoodle(text: string): QuestionFile {
  const file: QuestionFile = { questions: [], lost: [] }
  const name = nameQuestions()
  let number = 0
  for (const element of parseMoodle(text)) {
    const type = attribute(element, 'type')
    if (type === 'category') {
      const category = childrenOf(element, 'category')[0]
      lose(file, 'catégorie', `« ${titleFrom(category ? wordsOf({ c: [category] }, 'c') : '')} »`)
      continue
    }
    number++
    const title = withoutMarks(wordsOf(element, 'name')).replace(/\s+/g, ' ')
    const place = `question ${number}, « ${titleFrom(title)} »`
    const lost = (what: string) => lose(file, place, what)
    const question = openQuestion(element, lost)
    const draft = readBody(type, question)
    if (typeof draft === 'string') {
      lost(`${draft} : « ${titleFrom(question.instruction)} »`)
      continue
    }
    for (const what of draft.lost) lost(what)
    const hints = keepHints(
      childrenOf(element, 'hint')
        .map(hint => question.words({ hint: [hint] }, 'hint', 'un indice'))
        .filter(hint => hint !== ''),
    )
    for (const what of hints.lost) lost(what)
    for (const what of settingsOf(element)) lost(what)
    const own = title || titleFrom(question.instruction)
    const instruction = draft.body.kind === 'gaps' ? '' : question.instruction
    file.questions.push({ id: name(own), title: own, instruction, hints: hints.hints, ...draft.body })
  }
  if (file.questions.length + file.lost.length === 0) throw new FileRefusal('Ce fichier Moodle n’a aucune question.')
  return file
}

function openQuestion(element: Element, lost: (what: string) => void): MoodleQuestion {
  const words = (holder: Element, child: string, french: string): string => {
    const source = wordsOf(holder, child)
    const found = childrenOf(holder, child)[0]
    const format = found ? attribute(found, 'format') : ''
    if (format === 'plain_text' || source === '') return withoutMarks(source)
    if (format === 'markdown') lost(`dans ${french}, la mise en forme Markdown : ses signes restent tels quels`)
    if (format === 'markdown') return withoutMarks(source)
    const html = readHtml(source)
    for (const what of html.lost) lost(`dans ${french}, ${what}`)
    return html.text
  }
  const said = (holder: Element, child: string, french: string) => words(holder, child, french) || null
  const answers = childrenOf(element, 'answer').map((answer, index) => ({
    text: words({ answer: [answer] }, 'answer', `la réponse ${index + 1}`),
    share: Number(attribute(answer, 'fraction') || 0),
    feedback: said(answer, 'feedback', `le retour de la réponse ${index + 1}`),
  }))
  const partly = words(element, 'partiallycorrectfeedback', 'le retour d’une réponse juste en partie')
  if (partly) lost(`le retour d’une réponse juste en partie : « ${brief(partly)} »`)
  return {
    element,
    instruction: words(element, 'questiontext', 'la question'),
    answers,
    general: {
      always: said(element, 'generalfeedback', 'le retour général'),
      right: said(element, 'correctfeedback', 'le retour d’une réponse juste'),
      other: said(element, 'incorrectfeedback', 'le retour d’une autre réponse'),
    },
    words,
  }
}

/** What the question asks; or, in French, why it can't be carried. */
function readBody(type: string, question: MoodleQuestion): Draft | string {
  const { element, answers, general } = question
  const sizes = ['answer', 'subquestion', 'selectoption', 'dragbox'].map(name => childrenOf(element, name).length)
  if (Math.max(...sizes) > MOST_ANSWERS) return `une question de plus de ${MOST_ANSWERS} réponses`
  switch (type) {
    case 'multichoice': {
      const isSingle = !/^(?:false|0)$/.test(wordsOf(element, 'single'))
      return readChoices({ answers, multiple: !isSingle, general })
    }
    case 'truefalse': {
      const about = (word: string) => answers.find(({ text }) => text.toLowerCase() === word)
      const [isTrue, isFalse] = [about('true') ?? about('vrai'), about('false') ?? about('faux')]
      if (!isTrue || !isFalse) return 'un vrai ou faux sans ses deux réponses'
      return readTrueFalse({
        answer: isTrue.share > 0,
        whenTrue: isTrue.feedback,
        whenFalse: isFalse.feedback,
        general,
      })
    }
    case 'shortanswer': {
      const { words, feedback, lost } = readWords({ answers: answers.map(plainAnswer), general })
      if (wordsOf(element, 'usecase') === '1') lost.push('les majuscules comptaient : ici, elles ne comptent pas')
      return words.length === 0
        ? 'une réponse courte sans bonne réponse entière'
        : { body: { kind: 'short-answer', words, feedback }, lost }
    }
    case 'numerical':
      return numberOf(question)
    case 'matching':
      return pairsOf(question)
    case 'ordering':
      return orderOf(question)
    case 'gapselect':
    case 'ddwtos':
      return choiceGaps(question, type === 'gapselect' ? 'selectoption' : 'dragbox')
    case 'cloze':
    case 'multianswer':
      return readCloze({ text: question.instruction, general })
    default:
      return UNREADABLE[type] ?? `une question de la sorte « ${brief(type) || 'inconnue'} »`
  }
}

function plainAnswer(answer: Answer): Answer {
  return { ...answer, text: withoutMarks(answer.text) }
}

function numberOf({ element, answers, general }: MoodleQuestion): Draft | string {
  const tolerances = childrenOf(element, 'answer').map(
    answer => Number(wordsOf(answer, 'tolerance').replace(',', '.')) || 0,
  )
  const units = childrenOf(element, 'units').flatMap(list => childrenOf(list, 'unit'))
  const [own, ...others] = units.map(unit => ({
    name: wordsOf(unit, 'unit_name'),
    times: Number(wordsOf(unit, 'multiplier') || 1),
  }))
  const unit = own?.times === 1 && own.name !== '' ? own.name : null
  const draft = readNumber({ answers: answers.map(plainAnswer), tolerances: tolerances.map(Math.abs), unit, general })
  if (draft === null) return 'un nombre sans bonne réponse que je comprenne'
  const lost = [...(own && unit === null ? [own] : []), ...others].map(({ name }) => `l’unité « ${name} »`)
  return { ...draft, lost: [...draft.lost, ...lost] }
}

function pairsOf({ element, general, words }: MoodleQuestion): Draft {
  const lost: string[] = []
  const pairs = childrenOf(element, 'subquestion').flatMap((sub, index) => {
    const left = words({ sub: [sub] }, 'sub', `la paire ${index + 1}`)
    const partner = wordsOf(sub, 'answer')
    if (left === '') lost.push(`la réponse « ${brief(partner)} », qui ne va avec rien`)
    return left === '' ? [] : [{ id: partId(index), left, partner: withoutMarks(partner), feedback: null }]
  })
  return { body: { kind: 'matching', pairs, feedback: wholeFeedback(general) }, lost }
}

function orderOf({ answers, general }: MoodleQuestion): Draft {
  // Moodle gives each piece its place, from 1, where other kinds give points.
  const inOrder = answers.every(({ share }) => share >= 1)
    ? [...answers].sort((one, next) => one.share - next.share)
    : answers
  const pieces = inOrder.map(({ text, feedback }, index) => ({ id: partId(index), text, feedback }))
  return { body: { kind: 'ordering', pieces, feedback: wholeFeedback(general) }, lost: [] }
}

function choiceGaps({ element, instruction, general }: MoodleQuestion, name: string): Draft | string {
  const options = childrenOf(element, name).map(option => ({
    text: withoutMarks(wordsOf(option, 'text') || innerWords(option).trim()),
    group: wordsOf(option, 'group') || '1',
  }))
  const used = new Set<number>()
  let count = 0
  const text = instruction.split(/\[\[(\d{1,3})\]\]/).flatMap((run, index): Extract<Body, { kind: 'gaps' }>['text'] => {
    if (index % 2 === 0) return run === '' ? [] : [run]
    const option = options[Number(run) - 1]
    used.add(Number(run) - 1)
    if (!option) return [`[[${run}]]`]
    const shelf = options.filter(({ group }) => group === option.group).map(one => one.text)
    return [{ id: partId(count++), accepted: [option.text], options: [...new Set(shelf)] }]
  })
  if (count === 0) return 'un texte à trous sans trou que je comprenne'
  const lost = [...used].filter(index => !options[index]).map(index => `le trou [[${index + 1}]], qui n’a pas de mot`)
  return { body: { kind: 'gaps', text, feedback: wholeFeedback(general) }, lost }
}

/** What is said of the whole answer, where parts have nothing said of them. */
export function wholeFeedback({ always, right, other }: GeneralFeedback): {
  right: string | null
  other: string | null
} {
  return { right: together(right, always), other: together(other, always) }
}
