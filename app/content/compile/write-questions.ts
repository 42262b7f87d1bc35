import type { WrittenQuestion } from '../contract.ts'
import { writeAttributes, writeText } from './write-mdx.ts'

/** Questions as an author would have written them, each in a step of its own. What this writes compiles to the same words. */
export function toMdx(questions: WrittenQuestion[]): string {
  return questions
    .map(
      question =>
        `<Etape${writeAttributes({ id: question.id, titre: question.title })}>\n${toTag(question)}\n</Etape>\n`,
    )
    .join('\n')
}

type Of<Kind extends WrittenQuestion['kind']> = Extract<WrittenQuestion, { kind: Kind }>
type Feedback = Of<'number'>['feedback']

function toTag(question: WrittenQuestion): string {
  const { id } = question
  switch (question.kind) {
    case 'choice':
      return block('Quiz', { id, plusieurs: question.multiple }, question, parts('Choix', question.choices))
    case 'odd-part':
      return block('Intrus', { id }, question, parts('Partie', question.choices))
    case 'true-false':
      return block('VraiFaux', { id, reponse: question.answer ? 'vrai' : 'faux' }, question, [
        ...about('vrai', question.feedback.whenTrue),
        ...about('faux', question.feedback.whenFalse),
      ])
    case 'gaps':
      return block('Trous', { id }, question, [question.text.map(gapOrWords).join(''), ...whole(question.feedback)])
    case 'ordering':
      return block('Ordre', { id }, question, [
        ...parts(
          'Element',
          question.pieces.map(piece => ({ ...piece, isRight: false })),
        ),
        ...whole(question.feedback),
      ])
    case 'matching':
      return block('Associer', { id }, question, [
        ...question.pairs.map(({ id: pair, left, partner, feedback }) =>
          part({ tag: 'Paire', attributes: { id: pair, avec: partner }, text: left, feedback }),
        ),
        ...whole(question.feedback),
      ])
    case 'number':
      return block('Nombre', numberAttributes(question), question, whole(question.feedback))
    case 'short-answer':
      return block('ReponseCourte', { id, mots: oneOf(question.words) }, question, whole(question.feedback))
    case 'zones':
      return block('Zones', { id, image: question.picture, alt: question.alt }, question, question.zones.map(zone))
  }
}

type Attributes = Parameters<typeof writeAttributes>[0]

function block(
  tag: string,
  attributes: Attributes,
  { instruction, hints }: Pick<WrittenQuestion, 'instruction' | 'hints'>,
  inside: string[],
): string {
  const words = instruction.trim() === '' ? [] : [writeText(instruction), '']
  const help = hints.map(hint => `<CoupDePouce>\n${writeText(hint)}\n</CoupDePouce>`)
  return [`<${tag}${writeAttributes(attributes)}>`, ...words, ...inside, ...help, `</${tag}>`].join('\n')
}

function parts(tag: string, written: Of<'choice'>['choices']): string[] {
  return written.map(({ id, text, isRight, feedback }) =>
    part({ tag, attributes: { id, juste: isRight }, text, feedback }),
  )
}

function part({
  tag,
  attributes,
  text,
  feedback,
}: {
  tag: string
  attributes: Attributes
  text: string
  feedback: string | null
}): string {
  const said = feedback === null ? '' : `\n<Retour>\n${writeText(feedback)}\n</Retour>`
  return `<${tag}${writeAttributes(attributes)}>\n${writeText(text)}${said}\n</${tag}>`
}

function about(si: string, feedback: string | null): string[] {
  return feedback === null ? [] : [`<Retour si="${si}">\n${writeText(feedback)}\n</Retour>`]
}

function whole({ right, other }: Feedback): string[] {
  return [...about('juste', right), ...about('autre', other)]
}

function gapOrWords(run: Of<'gaps'>['text'][number]): string {
  if (typeof run === 'string') return writeText(run, { isInside: true })
  const [model = '', ...others] = run.accepted
  const attributes: Attributes =
    run.options === null
      ? { id: run.id, reponse: model, ou: others.length > 0 ? oneOf(others) : null }
      : { id: run.id, choix: oneOf(run.options), reponse: bare(model) }
  return `<Trou${writeAttributes(attributes)} />`
}

function numberAttributes({ id, answer, tolerance, unit }: Of<'number'>): Attributes {
  const french = (value: number) => String(value).replace('.', ',')
  return { id, reponse: french(answer), tolerance: tolerance === 0 ? null : french(tolerance), unite: unit }
}

function zone({ id, x, y, width, height, name, isRight, feedback }: Of<'zones'>['zones'][number]): string {
  const sides = { x: String(x), y: String(y), largeur: String(width), hauteur: String(height) }
  const open = `<Zone${writeAttributes({ id, ...sides, nom: name, juste: isRight })}`
  return feedback === null ? `${open} />` : `${open}>\n<Retour>\n${writeText(feedback)}\n</Retour>\n</Zone>`
}

function oneOf(words: string[]): string {
  return words.map(bare).join('|')
}

// The bar stands between words: inside one, nothing could tell it apart.
function bare(word: string): string {
  return word.replaceAll('|', '/').trim()
}
