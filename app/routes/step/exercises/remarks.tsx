import type { ExerciseToShow } from '#app/content/contract.ts'
import type { Feedback } from '#app/features/assessment/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'

/** The author's words on an answer; where they speak of several pieces, each piece is named. */
export function Remarks({ feedback, exercise }: { feedback: Feedback; exercise: ExerciseToShow }) {
  const pieces = piecesOf(exercise)
  const several = feedback.remarks.length > 1
  return feedback.remarks.map(({ pieceId, html }) => (
    <div key={pieceId ?? ''} className="flow">
      {several && pieceId !== null ? (
        <LessonHtml className="font-strong" html={pieces.find(({ id }) => id === pieceId)?.html ?? ''} />
      ) : null}
      <LessonHtml className="text" html={html} />
    </div>
  ))
}

function piecesOf(exercise: ExerciseToShow): { id: string; html: string }[] {
  if ('choices' in exercise) return exercise.choices
  if (exercise.kind === 'ordering') return exercise.pieces
  return exercise.kind === 'matching' ? exercise.lefts : []
}
