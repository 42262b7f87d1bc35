import type { Review } from '#app/features/studio/index.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { StateTag } from '../studio/state-tag.tsx'
import { fieldNames } from './field-names.ts'
import { StepCard } from './step-card.tsx'

/** The questions to read over: each may be left out, or changed, before they go into the lesson. */
export function ReviewForm({ review, lost }: { review: Review; lost: string[] }) {
  const { cards, stamp, hasEasyToRead } = review
  return (
    <form method="post" encType="multipart/form-data" className="flow" autoComplete="off">
      <input type="hidden" name={fieldNames.stamp} value={stamp} />
      <input type="hidden" name={fieldNames.lost} value={lost.join('\n')} />
      <h2>Relisez vos questions</h2>
      <ol className="brought">
        {cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no other name than its rank
          <li key={index} className="flow">
            <QuestionCard card={card} rank={index + 1} />
          </li>
        ))}
      </ol>
      <Note title="Avant d’ajouter">
        <p>
          Les questions vont à la fin de la leçon, chacune dans une étape.{' '}
          <strong>Elles sont en ligne tout de suite.</strong> Vous pourrez encore les retirer.
        </p>
        {hasEasyToRead ? (
          <p>
            Cette leçon a un texte facile à lire. Les mêmes questions y vont aussi, avec les mêmes mots : redites-les
            ensuite en phrases courtes.
          </p>
        ) : null}
      </Note>
      <p className="acts">
        <ActionButton look="main" name={fieldNames.ask} value="ajouter">
          Ajouter à la leçon
        </ActionButton>
        <ActionButton name={fieldNames.ask} value="revoir">
          Revoir l’aperçu
        </ActionButton>
      </p>
    </form>
  )
}

function QuestionCard({ card, rank }: { card: Review['cards'][number]; rank: number }) {
  const { steps, problems, text, isKept } = card
  const isBlocking = problems.some(problem => problem.isBlocking)
  const id = `texte-${rank}`
  return (
    <>
      {steps.map(step => (
        <StepCard key={step.id} step={step} rank={rank} />
      ))}
      {steps.length === 0 ? (
        <h3>
          Question {rank} : {isBlocking ? 'elle ne se montre pas encore' : 'elle n’est pas gardée'}
        </h3>
      ) : null}
      {problems.length > 0 ? (
        <ul className="checks">
          {problems.map(({ isBlocking: blocks, message }) => (
            <li key={message}>
              <span>
                <StateTag state={blocks ? 'broken' : 'warnings'} />
              </span>
              <p>{message}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <label className="choice">
        <input type="checkbox" name={fieldNames.keep(rank)} value="oui" defaultChecked={isKept} />
        <span>Garder cette question</span>
      </label>
      <details className="fold" open={isBlocking}>
        <summary>Changer le texte de la question {rank}</summary>
        <p className="field field-wide">
          <label htmlFor={id}>Le texte, comme dans la leçon</label>
          <textarea
            id={id}
            name={fieldNames.text(rank)}
            defaultValue={text}
            rows={Math.min(24, text.split('\n').length + 1)}
            spellCheck
          />
        </p>
      </details>
    </>
  )
}
