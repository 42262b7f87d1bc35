import { fullDate } from '#app/ui/patterns/french.ts'
import type { ChangeToShow } from './describe-change.server.ts'

/** « Ce qui a changé pour vous »: only what has grown. What can't be compared is said to be so. */
export function Changed({ change }: { change: ChangeToShow }) {
  const { since, gains, isCompared, nowKnown, toReview, lessons } = change
  const isQuiet = gains.length + nowKnown.length + toReview.length + lessons.total === 0
  return (
    <section className="flow" aria-labelledby="t-change">
      <h2 className="trait" id="t-change">
        Ce qui a changé pour vous
      </h2>
      <p className="soft">Depuis le {fullDate(since)}.</p>
      {isQuiet ? (
        <p>Vous continuez votre chemin. Chacun va à son rythme.</p>
      ) : (
        <ul className="dashes">
          {lessons.total > 0 ? <li>{lessonWords(lessons)}</li> : null}
          {nowKnown.map(title => (
            <li key={title}>
              Je vous proposais « {title} ». <strong>Maintenant, vous savez l’essentiel.</strong>
            </li>
          ))}
          {toReview.map(title => (
            <li key={title}>
              « {title} » : <strong>maintenant, il reste seulement à revoir.</strong>
            </li>
          ))}
          {gains.map(({ text, now }) => (
            <li key={text}>
              {text} <strong>Maintenant : {now}.</strong>
            </li>
          ))}
        </ul>
      )}
      {isCompared ? null : (
        <p className="soft">
          Vos réponses d’une des deux fois sont effacées. Je ne peux donc pas les comparer une par une.
        </p>
      )}
    </section>
  )
}

function lessonWords({ total, latest }: ChangeToShow['lessons']): string {
  const names = latest.map(title => `« ${title} »`).join(', ')
  if (total === 1) return `Vous avez fini une leçon : ${names}.`
  return total === latest.length
    ? `Vous avez fini ${total} leçons : ${names}.`
    : `Vous avez fini ${total} leçons. Les dernières : ${names}.`
}
