import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** What to say, what to bring, and what never to give. */
export function PreparedVisit() {
  return (
    <>
      <PlainSection id="dire" title="Quoi dire au téléphone">
        <p>Vous pouvez lire ces phrases, et les finir avec vos mots :</p>
        <blockquote className="memo flow max-w-measure">
          <p>« Bonjour. J’apprends avec le site Trait d’union. »</p>
          <p>
            « Je suis à la leçon… » <span className="soft">Dites son titre. Il est en haut de la page.</span>
          </p>
          <p>
            « Je voulais… et il se passe… » <span className="soft">Dites ce que vous voyez à l’écran.</span>
          </p>
          <p>« Quand puis-je venir vous voir ? »</p>
        </blockquote>
      </PlainSection>
      <PlainSection id="apporter" title="Quoi apporter">
        <ul className="dashes">
          <li>votre téléphone, votre tablette ou votre ordinateur portable ;</li>
          <li>son chargeur ;</li>
          <li>vos lunettes, si vous en portez ;</li>
          <li>un papier et un crayon, pour écrire avec vos mots.</li>
        </ul>
        <p>Vous n’avez pas d’appareil ? Venez quand même.</p>
        <Note tone="attention" title="Gardez vos secrets pour vous.">
          <p>
            Ne dites jamais un mot de passe, ni un code reçu par SMS. Même à une personne gentille. Même au téléphone.
          </p>
          <p>À l’accueil, c’est vous qui l’écrivez sur votre appareil.</p>
        </Note>
      </PlainSection>
    </>
  )
}

export function ReadingComfort() {
  return (
    <PlainSection id="confort" title="Lire avec plus de confort">
      <ul className="dashes">
        <li>
          Le bouton <strong>Confort</strong> est en haut de chaque page. Il agrandit le texte. Il change les couleurs.
        </li>
        <li>
          Le bouton <strong>Écouter</strong> lit la page à voix haute. Appuyez encore pour arrêter.
        </li>
        <li>
          Certaines leçons ont un texte <strong>Facile à lire</strong>. Le bouton est au-dessus du titre.
        </li>
        <li>Un mot avec des points dessous a une explication. Appuyez ou cliquez sur le mot.</li>
        <li>Toutes les pages peuvent être imprimées.</li>
      </ul>
    </PlainSection>
  )
}
