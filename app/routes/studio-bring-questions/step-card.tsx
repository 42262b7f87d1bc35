import type { Review } from '#app/features/studio/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'

type Step = Review['cards'][number]['steps'][number]
type Question = NonNullable<Step['question']>

/** A step as a learner will read it, with what only its author sees: the right answer, what is said, the hints. */
export function StepCard({ step: { title, html, question }, rank }: { step: Step; rank: number }) {
  return (
    <>
      <h3>
        Question {rank} : {title}
      </h3>
      <LessonHtml className="text flow" html={html} />
      {question ? <QuestionPart question={question} /> : null}
    </>
  )
}

function QuestionPart({ question }: { question: Question }) {
  const { promptHtml, choices, lines, answer, isOrdered, remarks, hintsHtml } = question
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <>
      <LessonHtml className="text brought-prompt" html={promptHtml} />
      {lines.length > 0 ? <Gaps lines={lines} /> : null}
      {choices.length > 0 ? (
        <ul className="brought-choices">
          {choices.map(({ html, isRight, feedbackHtml }) => (
            <li key={`${html} ${feedbackHtml}`}>
              <LessonHtml as="span" html={html} /> {isRight ? <span className="tag tag-ok">Juste</span> : null}
              {feedbackHtml ? <LessonHtml className="soft" html={feedbackHtml} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {answer.length > 0 ? (
        <div>
          <p>
            <strong>Réponse juste :</strong>
          </p>
          <List>
            {answer.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
              <li key={place}>
                {line.map((run, index) =>
                  'html' in run ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <LessonHtml key={index} as="span" html={run.html} />
                  ) : (
                    run.text
                  ),
                )}
              </li>
            ))}
          </List>
        </div>
      ) : null}
      {remarks.map(({ said, html }) => (
        <div key={said} className="soft">
          <strong>{said} :</strong>
          <LessonHtml html={html} />
        </div>
      ))}
      {hintsHtml.map((html, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hints have no other name than their rank
        <div key={index} className="soft">
          <strong>Coup de pouce {index + 1} :</strong>
          <LessonHtml html={html} />
        </div>
      ))}
    </>
  )
}

function Gaps({ lines }: { lines: Question['lines'] }) {
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
    <p key={place}>
      {line.map((run, index) =>
        'html' in run ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <LessonHtml key={index} as="span" html={run.html} />
        ) : (
          <span key={`trou-${run.gap}`} className="brought-gap">
            trou {run.gap}
          </span>
        ),
      )}
    </p>
  ))
}
