import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { StepOnPaper } from './describe-sheets.server.ts'
import { PaperQuestionPart } from './paper-question-part.tsx'

/** One step on paper: its pictures beside its text, the words it explains, then its question. */
export function StepPart({ step: { title, html, figuresHtml, definitions, question } }: { step: StepOnPaper }) {
  return (
    <article className="paper-step">
      <h3>{title}</h3>
      {figuresHtml.map(figure => (
        <LessonHtml key={figure} html={figure} />
      ))}
      {html ? <LessonHtml className="text" html={html} /> : null}
      {definitions.map(({ id, word, definition }) => (
        <p key={id} className="paper-word">
          <b>{word}</b> : {definition}
        </p>
      ))}
      {question ? <PaperQuestionPart question={question} /> : null}
    </article>
  )
}
