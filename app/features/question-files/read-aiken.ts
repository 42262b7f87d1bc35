import { FileRefusal, lose, nameQuestions, partId, type QuestionFile, titleFrom } from './question-file.ts'

const CHOICE = /^([A-Z])[.)](\s*)(.*)$/
const ANSWER = /^ANSWER\s*:\s*([A-Z])[.)]?$/i

/** Questions of the Aiken format: words, lettered choices, `ANSWER: B`. What does not fit is listed with its line. */
export function readAiken(text: string): QuestionFile {
  const file: QuestionFile = { questions: [], lost: [] }
  const name = nameQuestions()
  let [start, words, choices]: [number, string[], { letter: string; text: string }[]] = [1, [], []]
  const drop = (why: string) => {
    if (words.length > 0 || choices.length > 0)
      lose(file, `ligne ${start}`, `la question « ${titleFrom(words.join(' '))} » : ${why}`)
  }
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const [choice, answer] = [choiceOf(line, choices.length), ANSWER.exec(line)?.[1]?.toUpperCase()]
    if (answer !== undefined) {
      const instruction = words.join(' ')
      if (words.length === 0 || choices.length === 0) drop('il lui manque son texte ou ses choix')
      else if (new Set(choices.map(({ letter }) => letter)).size < choices.length)
        drop('deux choix portent la même lettre')
      else if (!choices.some(({ letter }) => letter === answer))
        drop(`ANSWER dit ${answer}, et aucun choix ne porte cette lettre`)
      else
        file.questions.push({
          id: name(titleFrom(instruction)),
          title: titleFrom(instruction),
          instruction,
          hints: [],
          kind: 'choice',
          multiple: false,
          choices: choices.map(({ letter, text: said }, place) => ({
            id: partId(place),
            text: said,
            isRight: letter === answer,
            feedback: null,
          })),
        })
      ;[words, choices] = [[], []]
    } else if (choice && words.length > 0) choices.push(choice)
    else if (choices.length > 0) {
      drop('elle n’a pas de ligne ANSWER')
      ;[start, words, choices] = [index + 1, [line], []]
    } else {
      if (words.length === 0) start = index + 1
      words.push(line)
    }
  }
  drop('elle n’a pas de ligne ANSWER')
  if (file.questions.length + file.lost.length === 0) throw new FileRefusal('Ce fichier n’a aucune question.')
  return file
}

/** `A. words`; without the space too, as Moodle reads it, where this letter is the one that comes next. */
function choiceOf(line: string, rank: number): { letter: string; text: string } | null {
  const [whole, letter = '', space = '', text = ''] = CHOICE.exec(line) ?? []
  if (whole === undefined || (space === '' && letter !== String.fromCharCode(65 + rank))) return null
  return { letter, text }
}
