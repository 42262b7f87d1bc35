import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'

export function HomeSteps({ reception }: { reception: ReceptionToShow | null }) {
  return (
    <div className="wide two pt-16">
      <section className="flow">
        <h2 className="trait">Comment ça se passe</h2>
        <ol className="steps">
          <li>
            <h3>Vous choisissez un cours</h3>
            <p>Vos mots de passe. Le numérique et les Activités Sociales.</p>
          </li>
          <li>
            <h3>Vous lisez, vous écoutez, vous essayez</h3>
            <p>Une chose à la fois. Vos réponses sont gardées.</p>
          </li>
          <li>
            <h3>Vous repartez avec votre fiche</h3>
            <p>Une page à imprimer, à garder près de vous.</p>
          </li>
        </ol>
      </section>
      <section className="flow" id="aide" aria-labelledby="t-aide">
        <h2 className="trait" id="t-aide">
          Une personne peut vous aider
        </h2>
        <ReceptionCard reception={reception} />
        <p className="note">
          Sans compte, votre parcours est gardé chez nous sous une clé tirée au hasard, sans votre nom.{' '}
          <a href="/vos-donnees">Lire la suite sur vos données</a>
        </p>
      </section>
    </div>
  )
}
