import type { PaperRow } from '#app/features/paper/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { StepOnPaper } from './describe-sheets.server.ts'

type Question = NonNullable<StepOnPaper['question']>

/** A question on paper: what to do with the pen, then its lines, each under the letter or the number that is keyed in. */
export function PaperQuestionPart({ question }: { question: Question }) {
  const { number, promptHtml, kind, lettered, picture } = question
  const said = whatToDo(question)
  return (
    <div className="paper-question">
      <div className="paper-prompt">
        <b>Question {number}. </b>
        <LessonHtml as="span" html={promptHtml} />
      </div>
      {said ? <p>{said}</p> : null}
      {picture ? <Picture picture={picture} /> : null}
      <Text question={question} />
      {question.numbered.length > 0 ? (
        <ul className="paper-numbered">
          {question.numbered.map(row => (
            <Row key={row.mark} row={row} look="write" />
          ))}
        </ul>
      ) : null}
      {lettered.length > 0 ? (
        <ul>
          {lettered.map(row => (
            <Row key={row.mark} row={row} look={kind === 'tick' ? 'tick' : 'plain'} />
          ))}
        </ul>
      ) : null}
      {kind === 'order' ? <p className="paper-line">Les lettres, dans l’ordre :</p> : null}
      {kind === 'write' ? (
        <p className="paper-line">{question.unit ? `En ${question.unit} :` : 'Votre réponse :'}</p>
      ) : null}
    </div>
  )
}

function whatToDo({ kind, multiple }: Question): string | null {
  if (kind === 'order') return 'Écrivez les lettres dans le bon ordre.'
  if (kind === 'pairs') return 'À côté de chaque numéro, écrivez la lettre qui va avec.'
  if (kind === 'gaps') return 'Écrivez dans chaque trou. S’il y a une liste, écrivez une lettre.'
  return multiple ? 'Vous pouvez cocher plusieurs cases.' : null
}

function Row({ row, look }: { row: PaperRow; look: 'tick' | 'write' | 'plain' }) {
  return (
    <li className={look === 'tick' ? undefined : `paper-${look}`}>
      <b>{row.mark}</b>
      {look === 'plain' ? null : <i />}
      {'html' in row ? <LessonHtml as="span" html={row.html} /> : <span>{row.text}</span>}
    </li>
  )
}

function Text({ question: { lines, gaps } }: { question: Question }) {
  return (
    <>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
        <p key={place} className="paper-gaps">
          {line.map((run, index) =>
            'html' in run ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their rank
              <LessonHtml key={index} as="span" html={run.html} />
            ) : (
              <span key={`trou-${run.gap}`}>
                <b>{run.gap}</b>
                <i />
              </span>
            ),
          )}
        </p>
      ))}
      {gaps.map(({ rank, options }) => (
        <p key={rank}>
          Trou {rank} : {options.map(row => `${row.mark} ${'text' in row ? row.text : ''}`).join(', ')}.
        </p>
      ))}
    </>
  )
}

function Picture({ picture: { html, width, height, areas } }: { picture: NonNullable<Question['picture']> }) {
  const size = width / 20
  return (
    <div className="paper-zones">
      <LessonHtml html={html} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {areas.map(area => (
          <g key={area.id}>
            <rect
              x={(area.x * width) / 100}
              y={(area.y * height) / 100}
              width={(area.width * width) / 100}
              height={(area.height * height) / 100}
            />
            <text x={(area.x * width) / 100 + size / 4} y={(area.y * height) / 100 + size} fontSize={size}>
              {area.letter}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
