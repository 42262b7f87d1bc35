import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

export function AccessibilityView({ reception }: { reception: ReceptionToShow | null }) {
  return (
    <PlainText title="Accessibilité : où nous en sommes" lead="Chacun doit pouvoir lire ce site et s’en servir.">
      <PlainSection id="etat" title="L’état aujourd’hui">
        <Note tone="attention" title="Accessibilité : non conforme.">
          <p>
            Aucun contrôle complet n’a encore été fait avec le RGAA (Référentiel général d’amélioration de
            l’accessibilité). Sans ce contrôle, la règle demande d’écrire « non conforme ».
          </p>
          <p>Voici donc ce que nous tenons, ce que nous vérifions, et ce qui manque. État au lundi 23 novembre 2026.</p>
        </Note>
      </PlainSection>
      <PlainSection id="tenu" title="Ce que nous tenons">
        <ul className="dashes">
          <li>Les leçons et les questions marchent avec le clavier seul, sans souris.</li>
          <li>Rien n’est limité dans le temps. Rien ne clignote. Le réglage « Calme » arrête ce qui bouge.</li>
          <li>Le texte grandit jusqu’à presque deux fois. Les pages suivent le zoom de votre appareil.</li>
          <li>Vous choisissez les couleurs : claires, sombres, très contrastées.</li>
          <li>Les boutons et les choix sont assez grands pour un doigt : 48 points de haut au moins.</li>
          <li>Une leçon ne paraît pas si une image n’a pas de description.</li>
          <li>Une vidéo ne paraît pas sans ses sous-titres et son texte.</li>
          <li>Les leçons et les questions marchent aussi sur un appareil ancien.</li>
        </ul>
      </PlainSection>
      <PlainSection id="verifie" title="Ce que nous vérifions">
        <p>Un programme de contrôle, nommé axe, relit les pages à chaque changement du site.</p>
        <p>Un programme ne voit qu’une partie des difficultés. Il ne remplace pas les personnes.</p>
      </PlainSection>
      <PlainSection id="manque" title="Ce qui manque, nous le savons">
        <ul className="dashes no">
          <li>Aucune personne aveugle ou malvoyante n’a encore essayé le site avec son lecteur d’écran.</li>
          <li>Les textes faciles à lire n’ont pas encore été relus par des personnes concernées.</li>
          <li>Il n’y a pas de traduction en langue des signes.</li>
          <li>
            La lecture à voix haute se sert de la voix de votre appareil. S’il n’a pas de voix française, c’est notre
            machine qui lit : sa voix est celle d’un robot.
          </li>
          <li>Les grands tableaux se lisent en glissant sur le côté.</li>
          <li>Sur un appareil ancien, un réglage de confort se voit seulement après « Garder ces réglages ».</li>
          <li>Les pages des équipes sont longues sur un téléphone.</li>
        </ul>
      </PlainSection>
      <PlainSection id="signaler" title="Une page vous bloque ? Dites-le">
        <p>Appelez l’accueil ou passez le voir. Dites le titre de la page. Dites ce que vous vouliez faire.</p>
        <ReceptionCard reception={reception} />
        <p>L’accueil peut vous donner la même information d’une autre façon : à voix haute, ou sur papier.</p>
        <p>Personne ne vous répond ? Vous pouvez écrire au Défenseur des droits.</p>
      </PlainSection>
    </PlainText>
  )
}
