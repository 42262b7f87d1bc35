import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { PreparedVisit, ReadingComfort } from './help-advice.tsx'

export function HelpView({ receptions }: { receptions: ReceptionToShow[] }) {
  return (
    <PlainText title="Être aidé" lead="Vous pouvez toujours demander l’aide d’une personne.">
      <PlainSection id="accueil" title="Votre accueil">
        <Receptions receptions={receptions} />
        <p>
          La CMCAS est votre Caisse mutuelle complémentaire d’activités sociales. La SLVie est sa section, près de chez
          vous.
        </p>
      </PlainSection>
      <PreparedVisit />
      <PlainSection id="personne" title="Je préfère une personne">
        <p className="lead">C’est votre droit. Vous n’avez pas à vous justifier.</p>
        <ul className="dashes">
          <li>Demandez à l’accueil de faire la leçon avec vous, à côté de vous.</li>
          <li>Demandez une fiche sur papier. Chaque fiche d’une leçon peut être imprimée.</li>
          <li>Demandez à l’accueil de votre CMCAS comment faire sans Internet.</li>
        </ul>
        <p>Vous pouvez arrêter une leçon à tout moment. Personne ne vous le reprochera.</p>
      </PlainSection>
      <PlainSection id="autour" title="D’autres personnes peuvent vous aider">
        <ul className="dashes">
          <li>
            <strong>Les espaces France services.</strong> Des agents vous aident dans vos démarches. Votre mairie sait
            où se trouve le plus proche.
          </li>
          <li>
            <strong>Les conseillers numériques.</strong> Ils vous apprennent à vous servir d’un téléphone ou d’un
            ordinateur. Demandez à votre mairie ou à votre bibliothèque.
          </li>
          <li>
            <strong>Une personne de confiance.</strong> Un parent, un voisin, un collègue. La main sur l’appareil reste
            la vôtre.
          </li>
        </ul>
      </PlainSection>
      <ReadingComfort />
    </PlainText>
  )
}

function Receptions({ receptions }: { receptions: ReceptionToShow[] }) {
  if (receptions.length === 0) return <ReceptionCard reception={null} />
  return (
    <>
      {receptions.some(({ demo }) => demo) ? (
        <Note>
          <p>Ce lieu est un exemple. Il n’existe pas.</p>
        </Note>
      ) : null}
      <ul className="cols">
        {receptions.map(reception => (
          <li key={`${reception.name} ${reception.address}`}>
            <ReceptionCard reception={reception} />
          </li>
        ))}
      </ul>
    </>
  )
}
