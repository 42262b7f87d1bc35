import { endOfMonth, type FollowUp, periodInSentence } from '#app/features/reporting/index.ts'
import { FigureChart } from './figure-chart.tsx'
import { FollowUpFacts } from './follow-up-facts.tsx'
import { FollowUpFilters } from './follow-up-filters.tsx'
import { duringPeriod, hiddenSentence, sortOut, trendSentence, unitsBelow } from './follow-up-words.ts'
import { TrendChart } from './trend-chart.tsx'
import { WhoSees } from './who-sees.tsx'

/**
 * The follow-up of a unit: numbers that have been through the mask, never a person. A learner reads the same on a page of
 * her own, which has a title already and no export.
 */
export function FollowUpView({ followUp, page = 'staff' }: { followUp: FollowUp; page?: 'staff' | 'learner' }) {
  const { unit, period, facts, sections, courses } = followUp
  const someCourses = sortOut(courses).shown.length > 0
  return (
    <>
      <div className="bar">
        <div>
          <p className="small soft">
            {unit.demo ? 'Données d’exemple. ' : null}Nombres arrêtés au {endOfMonth(period.last)}.
          </p>
          {page === 'staff' ? <h1>{unit.name}</h1> : <h2 className="pt-2">{unit.name}</h2>}
        </div>
        <FollowUpFilters followUp={followUp} exportHref={page === 'staff' ? `/suivi/${unit.id}/export` : null} />
      </div>
      <FollowUpFacts followUp={followUp} />
      <div className="charts">
        {sections && facts ? <Sections followUp={followUp} rows={sections} /> : null}
        {someCourses ? <Courses followUp={followUp} /> : null}
        {facts && unit.kind !== 'slvie' ? <Months followUp={followUp} /> : null}
        <WhoSees threshold={followUp.threshold} />
      </div>
    </>
  )
}

function Sections({ followUp, rows }: { followUp: FollowUp; rows: NonNullable<FollowUp['sections']> }) {
  const { period, threshold, course } = followUp
  const noun = unitsBelow(followUp)
  const count = sortOut(rows).hidden.length
  return (
    <section aria-labelledby="par-unite" className="flow">
      <h2 className="trait" id="par-unite">
        Par {noun} : qui termine, qui est en chemin
      </h2>
      <FigureChart
        rows={rows}
        noun={noun}
        caption={`${course ? `${course.title}, personnes` : 'Personnes'} par ${noun}, ${periodInSentence(period)}`}
        notes={[hiddenSentence({ count, noun, threshold })]}
      />
    </section>
  )
}

function Courses({ followUp: { courses, period, threshold } }: { followUp: FollowUp }) {
  const count = sortOut(courses).hidden.length
  return (
    <section aria-labelledby="par-cours" className="flow">
      <h2 className="trait" id="par-cours">
        Par cours
      </h2>
      <FigureChart
        rows={courses}
        noun="cours"
        caption={`Personnes par cours, ${periodInSentence(period)}`}
        notes={[hiddenSentence({ count, noun: 'cours', threshold }), 'Une personne peut suivre plusieurs cours.']}
      />
    </section>
  )
}

function Months({ followUp: { course, trend, threshold, unit, choices } }: { followUp: FollowUp }) {
  const what = course ? 'ce cours' : 'leur premier cours'
  const sixMonths = choices.periods.find(period => period.id === 'six-mois')
  return (
    <section aria-labelledby="par-mois" className="flow">
      <h2 className="trait" id="par-mois">
        {course ? 'Cours terminé, mois par mois' : 'Premier cours terminé, mois par mois'}
      </h2>
      {trend ? (
        <>
          <p>
            {unit.kind === 'ccas' ? 'Dans les CMCAS affichées. ' : null}
            {trendSentence(trend, what)}
          </p>
          <TrendChart months={trend.months} caption={`Personnes qui ont terminé ${what}, par mois`} />
        </>
      ) : (
        <p>
          La courbe {sixMonths ? `${duringPeriod(periodInSentence(sixMonths))} ` : null}est cachée. Un mois compte moins
          de {threshold} personnes, ou deux mois se suivent à moins de {threshold} personnes d’écart.
        </p>
      )}
    </section>
  )
}

/** « Suivi : CMCAS Lyon, juin à novembre 2026 » */
export function followUpTitle({ unit, period }: Pick<FollowUp, 'unit' | 'period'>): string {
  return `Suivi : ${unit.name}, ${periodInSentence(period)}`
}
