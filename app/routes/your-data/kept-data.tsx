import { PlainSection } from '#app/ui/patterns/plain-page.tsx'

export function KeptForGuests() {
  return (
    <PlainSection id="parcours" title="Si vous commencez un parcours">
      <p>
        Votre parcours est gardé <strong>chez nous</strong>, sur notre machine. Il porte un numéro tiré au hasard. Il ne
        porte pas votre nom.
      </p>
      <p>Nous gardons :</p>
      <ul className="dashes">
        <li>les cours que vous avez choisis ;</li>
        <li>les étapes que vous avez ouvertes, avec le jour et l’heure ;</li>
        <li>vos réponses aux questions, et si elles étaient justes ;</li>
        <li>les leçons et les cours finis, avec le jour et l’heure ;</li>
        <li>le jour et l’heure où quelque chose a été gardé pour la dernière fois.</li>
      </ul>
      <h3>La clé, sur votre appareil</h3>
      <p>
        Le site laisse un petit fichier sur votre appareil. Il s’appelle « session ». Il contient une clé tirée au
        hasard. Elle seule mène à votre parcours.
      </p>
      <p>
        Chez nous, nous gardons une empreinte de cette clé, et une phrase comme « Chrome sur un téléphone Android ».
        L’empreinte ne permet pas de refaire la clé.
      </p>
      <p>
        Chaque visite garde la clé pour <strong>30 jours</strong>. Après 30 jours sans visite, la clé cesse de marcher
        et le petit fichier disparaît. Plus personne ne peut alors retrouver votre parcours.
      </p>
    </PlainSection>
  )
}

export function KeptForStaff() {
  return (
    <PlainSection id="comptes" title="Si vous avez un compte">
      <p>Les comptes servent aux équipes : les personnes qui écrivent les leçons ou qui suivent les inscriptions.</p>
      <p>Pour un compte, nous gardons :</p>
      <ul className="dashes">
        <li>le nom à afficher et l’adresse e-mail ;</li>
        <li>une empreinte du mot de passe, faite avec argon2 : nous ne pouvons pas lire le mot de passe ;</li>
        <li>les droits de la personne, et son lieu : CCAS, CMCAS ou SLVie ;</li>
        <li>les appareils connectés, qu’elle voit et peut fermer dans « Mon compte » ;</li>
        <li>son parcours, si elle suit un cours.</li>
      </ul>
      <p>
        Un compte qui a un lieu compte pour une personne dans les nombres de ce lieu. Un parcours sans compte n’est
        compté nulle part.
      </p>
    </PlainSection>
  )
}

export function KeptByMachine() {
  return (
    <PlainSection id="machine" title="Ce que la machine écrit">
      <p>Le journal de la machine ne contient ni nom, ni e-mail, ni réponse, ni adresse de votre connexion.</p>
      <p>
        Une seule exception, à la page d’entrée des comptes. Pour arrêter les personnes qui devinent des mots de passe,
        nous comptons les essais pendant 15 minutes. Ce compte porte l’e-mail essayé et l’adresse de la connexion. Il
        est effacé dans les heures qui suivent.
      </p>
      <p>
        La lecture à voix haute est faite par votre appareil, quand il porte une voix française. Sinon, notre machine
        fait le son. Elle le garde, sans nom, pour ne pas le refaire. Elle n’envoie le texte de la page à personne.
      </p>
      <p>
        Nous comptons aussi, pendant 10 minutes, les sons faits pour une même connexion. Nous gardons pour cela une
        empreinte de l’adresse, pas l’adresse.
      </p>
    </PlainSection>
  )
}
