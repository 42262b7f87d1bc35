import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { StepToShow } from './describe-step.server.ts'

/** Beside the words of a step: its pictures, and what its hard words mean. */
export function StepAside({ step }: { step: Pick<StepToShow, 'figuresHtml' | 'definitions'> }) {
  if (step.figuresHtml.length === 0 && step.definitions.length === 0) return null
  return (
    <div className="flow">
      {step.figuresHtml.map(html => (
        <LessonHtml key={html} html={html} />
      ))}
      {step.definitions.map(({ id, word, definition }) => (
        <aside key={id} className="def" id={`mot-${id}`} aria-label={`Définition de ${word}`}>
          <p>
            <strong>{word}</strong> : {definition}
          </p>
          <p className="small">
            <a className="tap" href="#contenu">
              Revenir au texte
            </a>
          </p>
        </aside>
      ))}
    </div>
  )
}
