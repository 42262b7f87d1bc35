import type { RootContent } from 'mdast'
import { questionNames, questionParts } from '../../../lesson-kit/registry.ts'
import type { QuestionTag } from '../../../lesson-kit/tag-rule.ts'
import { attributeOf, hasFlag, type LessonElement, placeOf, walk } from '../lesson-tree.ts'
import type { OutlineChoice } from '../outline.ts'
import { splitWords } from './word-traps.ts'

/** The questions directly among these nodes. */
export function questionsAmong(nodes: RootContent[]): LessonElement[] {
  return nodes.filter(node => node.type === 'lessonElement').filter(({ name }) => isQuestionName(name))
}

export function isQuestionName(name: string): name is QuestionTag {
  return questionNames.some(known => known === name)
}

/** The parts of a question, as its easy-to-read twin must have them. */
export function outlineParts(element: LessonElement): OutlineChoice[] {
  const parts = [...walk(element)].filter(
    (node): node is LessonElement => node.type === 'lessonElement' && questionParts.includes(node.name),
  )
  return parts.map(part => {
    const options = part.name === 'Trou' ? attributeOf(part, 'choix') : null
    return {
      id: attributeOf(part, 'id') ?? '',
      isRight: hasFlag(part, 'juste'),
      place: placeOf(part),
      ...(options === null ? {} : { options: splitWords(options).length }),
    }
  })
}
