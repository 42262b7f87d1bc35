import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { Erasing, Responsible } from './data-rights.tsx'
import { HowLong } from './how-long.tsx'
import { KeptByMachine, KeptForCards, KeptForGuests, KeptForStaff, KeptWithHelp } from './kept-data.tsx'

type Reader = { isKnown: boolean; isGuest: boolean; controllerName: string | null; dpoContact: string | null }

export function YourDataView({ isKnown, isGuest, controllerName, dpoContact }: Reader) {
  return (
    <PlainText title="Vos données" lead="Vous pouvez apprendre ici sans nous dire qui vous êtes.">
      <PlainSection id="lire" title="Si vous lisez seulement">
        <p>
          Tant que vous n’avez ni appuyé sur <strong>Commencer</strong> ni répondu à une question, nous ne gardons rien
          de votre lecture.
        </p>
      </PlainSection>
      <KeptForGuests />
      <KeptForCards />
      <KeptWithHelp />
      <PlainSection id="confort" title="Votre confort de lecture">
        <p>
          Quand vous appuyez sur <strong>Garder ces réglages</strong>, le site laisse un petit fichier sur votre
          appareil. Il s’appelle « confort ». Il dit la taille du texte et les couleurs.
        </p>
        <p>Il reste un an sur votre appareil. Nous ne gardons pas vos réglages chez nous.</p>
      </PlainSection>
      <KeptForStaff />
      <KeptByMachine />
      <HowLong />
      <PlainSection id="jamais" title="Ce que nous ne faisons jamais">
        <ul className="dashes no">
          <li>Nous ne vendons rien et nous ne prêtons rien.</li>
          <li>Nous ne donnons rien à votre employeur.</li>
          <li>Nos pages ne chargent rien d’un autre site. Il n’y a pas de publicité.</li>
          <li>Nous ne vous suivons pas sur d’autres sites.</li>
          <li>Nous ne demandons ni votre nom, ni votre e-mail, ni votre numéro pour apprendre.</li>
        </ul>
        <p>
          <strong>Personne ne voit vos essais sans votre accord.</strong>{' '}
          <a href="/qui-voit-quoi">Lire qui voit quoi</a>
        </p>
      </PlainSection>
      <Erasing isKnown={isKnown} isGuest={isGuest} />
      <Responsible controllerName={controllerName} dpoContact={dpoContact} />
    </PlainText>
  )
}
