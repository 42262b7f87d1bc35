import type { QuestionTag } from '../../../lesson-kit/tag-rule.ts'
import type { LessonElement } from '../lesson-tree.ts'
import { choice } from './choice.ts'
import { gaps } from './gaps.ts'
import { matching } from './matching.ts'
import { number } from './number.ts'
import { oddPart } from './odd-part.ts'
import { ordering } from './ordering.ts'
import { isQuestionName } from './question-elements.ts'
import type { QuestionKind } from './question-kind.ts'
import { shortAnswer } from './short-answer.ts'
import { trueFalse } from './true-false.ts'
import { zones } from './zones.ts'

const KINDS: Record<QuestionTag, QuestionKind> = {
  Quiz: choice,
  VraiFaux: trueFalse,
  Trous: gaps,
  Ordre: ordering,
  Associer: matching,
  Nombre: number,
  Zones: zones,
  ReponseCourte: shortAnswer,
  Intrus: oddPart,
}

/** How this question is read. Its tag is one of `questionNames`. */
export function kindOf(element: LessonElement): QuestionKind {
  return isQuestionName(element.name) ? KINDS[element.name] : choice
}
