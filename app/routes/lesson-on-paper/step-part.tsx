import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { StepOnPaper } from './describe-sheets.server.ts'

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
          <b>{word}</b> : {definition}
        </p>
      ))}
      {question ? <PaperQuestion question={question} /> : null}
    </article>
  )
}

function PaperQuestion({ question }: { question: NonNullable<StepOnPaper['question']> }) {
  return (
    <div className="paper-question">
      <div className="paper-prompt">
        <b>Question {question.number}. </b>
        <LessonHtml as="span" html={question.promptHtml} />
      </div>
      {question.multiple ? <p>Vous pouvez cocher plusieurs cases.</p> : null}
      <ul>
        {question.choices.map(({ letter, html }) => (
          <li key={letter}>
            <b>{letter}</b>
            <i />
            <LessonHtml as="span" html={html} />
          </li>
        ))}
      </ul>
    </div>
  )
}
