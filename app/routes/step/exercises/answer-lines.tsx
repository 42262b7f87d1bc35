import type { ExerciseToShow } from '#app/content/contract.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import type { TryToShow } from '../describe-try.ts'
import { SolutionLine } from './solution-lines.tsx'

/** An answer that is right, line by line, as the question would be filled in. */
export function AnswerLines({ exercise, lines }: { exercise: ExerciseToShow; lines: TryToShow['answer'] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
    <div key={index} className="choice choice-ok">
      <Icon name="done" label="Votre réponse" />
      <span>
        {exercise.kind === 'ordering' ? <b>{index + 1}. </b> : null}
        <SolutionLine line={line} />
      </span>
    </div>
  ))
}
