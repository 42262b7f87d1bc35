import { type FollowUp, periodInSentence } from '#app/features/reporting/index.ts'
import { duringPeriod, inFrench, people } from './follow-up-words.ts'

/** The two sentences that a reader sees first, or a kind one where there is nothing to count yet. */
export function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const { facts, course, period, unit } = followUp
  if (!facts || facts.started === 0) return <NothingYet followUp={followUp} />
  const { enrolled, started, finished, onTheWay } = facts
  return (
    <p className="facts">
      {unit.kind === 'ccas' ? 'Dans les CMCAS affichées, ' : null}
      <span className="hl">{people(started)}</span> {started < 2 ? 'a' : 'ont'} suivi{' '}
      {course ? 'ce cours' : 'un premier cours'} {duringPeriod(periodInSentence(period))}
      {enrolled === null ? null : `, sur ${inFrench(enrolled)} inscrits`}.{' '}
      {finished === 0 ? (
        'Personne ne l’a encore terminé. '
      ) : (
        <>
          <span className="hl">{inFrench(finished)}</span> l’{finished < 2 ? 'a' : 'ont'} terminé.{' '}
        </>
      )}
      {onTheWay === 0
        ? 'Plus personne n’est en chemin.'
        : `${inFrench(onTheWay)} ${onTheWay < 2 ? 'est' : 'sont'} en chemin.`}
    </p>
  )
}

function NothingYet({ followUp: { course, period, threshold } }: { followUp: FollowUp }) {
  const isNarrow = course !== null || period.id !== 'six-mois'
  return (
    <div className="flow">
      <p className="facts">Pas encore de nombres à montrer ici.</p>
      <p>
        Les nombres apparaissent à partir de {threshold} personnes, quand aucun petit groupe ne peut se deviner. Chaque
        personne avance à son rythme, sans être regardée.
        {isNarrow ? ' Vous pouvez choisir tous les cours, ou les six derniers mois.' : null}
      </p>
    </div>
  )
}
