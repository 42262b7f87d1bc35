import { PlainSection } from '#app/ui/patterns/plain-page.tsx'

export function KeptForGuests() {
  return (
    <PlainSection id="parcours" title="Si vous commencez un parcours">
      <p>
        Votre parcours est gardé <strong>chez nous</strong>, sur notre machine. Il porte un numéro tiré au hasard. Tant
        que vous n’avez pas de carte, il ne porte pas votre nom.
      </p>
      <p>Nous gardons :</p>
      <ul className="dashes">
        <li>les cours que vous avez choisis ;</li>
        <li>les étapes que vous avez ouvertes, avec le jour et l’heure ;</li>
        <li>vos réponses aux questions, si elles étaient justes, et les coups de pouce demandés ;</li>
        <li>vos gestes dans les exercices, mais jamais ce que vous y écrivez ;</li>
        <li>
          après « Par où commencer ? » : les cours proposés, et un repère pour nos statistiques. Aucune page ne le
          montre. Vos réponses aussi, si vous choisissez de les garder ;
        </li>
        <li>les leçons et les cours finis, avec le jour et l’heure ;</li>
        <li>vos attestations, avec le nom que vous y écrivez ;</li>
        <li>le moment de votre dernière visite.</li>
      </ul>
      <h3>La clé, sur votre appareil</h3>
      <p>
        Le site laisse un petit fichier sur votre appareil. Il s’appelle « session ». Il contient une clé tirée au
        hasard. Sans carte, elle seule mène à votre parcours.
      </p>
      <p>
        Chez nous, nous gardons une empreinte de cette clé, et une phrase comme « Chrome sur un téléphone Android ».
        L’empreinte ne permet pas de refaire la clé.
      </p>
      <p>
        Chaque visite garde la clé pour <strong>30 jours</strong>. Sans carte ni compte, après 30 jours sans visite,
        nous effaçons le parcours.
      </p>
    </PlainSection>
  )
}

export function KeptForCards() {
  return (
    <PlainSection id="cartes" title="Si vous avez une carte">
      <p>Nous gardons aussi :</p>
      <ul className="dashes">
        <li>le prénom ou le nom que vous avez choisi ;</li>
        <li>votre CMCAS ou votre SLVie, si vous l’avez dite ;</li>
        <li>le numéro de la carte et le jour où elle est faite ou annulée ;</li>
        <li>des empreintes de votre carte : le carré à photographier, les 5 mots, les 4 chiffres.</li>
      </ul>
      <p>
        Nous ne pouvons relire ni les mots, ni les chiffres. Si vous perdez la carte, l’accueil vous en fait une autre.
        L’ancienne ne marche plus. Votre parcours reste.
      </p>
      <p>
        Si vous dites votre CMCAS, vous comptez pour une personne dans ses nombres. Sinon, vous n’êtes comptée nulle
        part.
      </p>
      <h3>Si vous avez moins de 15 ans</h3>
      <p>
        Vous pouvez apprendre sans carte, sans nom. La carte ou le compte est celui d’un parent. Le site le demande
        avant de faire une carte.
      </p>
    </PlainSection>
  )
}

export function KeptWithHelp() {
  return (
    <PlainSection id="aide" title="Si une personne vous aide">
      <p>
        <strong>Dans un atelier</strong>, nous gardons le prénom ou l’image que vous avez choisis, votre heure
        d’arrivée, et vos demandes d’aide. L’aide voit à quelle étape vous êtes. Elle ne voit pas vos réponses.
      </p>
      <p>
        <strong>Sur papier</strong>, la personne qui recopie votre feuille lit ce que vous y avez écrit.
      </p>
      <p>
        <strong>Avec votre accord</strong>, une personne de l’accueil peut agir pour vous, quelques minutes. Elle voit
        alors vos pages. Elle ne peut pas ouvrir « Mes données ».
      </p>
      <p>
        Le site note dans un journal qui a fait quoi, et quand. Vous le lisez dans{' '}
        <a href="/mes-donnees">Mes données</a>. Il est gardé 6 mois.
      </p>
      <p>
        <strong>Sans réseau</strong>, votre appareil garde ce que vous faites, et nous l’envoie plus tard. Il porte pour
        cela une clé à lui. Nous n’en gardons que la moitié qui sert à la reconnaître.
      </p>
    </PlainSection>
  )
}

export function KeptForStaff() {
  return (
    <PlainSection id="comptes" title="Si vous avez un compte">
      <p>Les comptes servent d’abord aux équipes. Pour un compte, nous gardons :</p>
      <ul className="dashes">
        <li>le nom à afficher et l’adresse e-mail ;</li>
        <li>une empreinte du mot de passe, faite avec argon2 : nous ne pouvons pas lire le mot de passe ;</li>
        <li>l’empreinte d’un mot de passe donné à l’accueil, jusqu’à ce qu’il ait servi ;</li>
        <li>
          la deuxième clé, s’il y en a une : le secret de l’application, chiffré, et une empreinte de chaque code ;
        </li>
        <li>le numéro du compte de l’organisme, si la personne entre par lui ;</li>
        <li>les droits de la personne, et son lieu : CCAS, CMCAS ou SLVie ;</li>
        <li>les appareils ouverts, qu’elle voit et peut fermer ;</li>
        <li>son parcours, si elle suit un cours.</li>
      </ul>
    </PlainSection>
  )
}

export function KeptByMachine() {
  return (
    <PlainSection id="machine" title="Ce que la machine écrit">
      <p>Le journal de la machine ne contient ni nom, ni e-mail, ni réponse, ni adresse de votre connexion.</p>
      <p>
        Pour arrêter les personnes qui devinent une carte ou un mot de passe, nous comptons les essais. Nous gardons
        pour cela une empreinte de l’adresse de la connexion, et de ce qui est essayé. Le compte est effacé quand il ne
        sert plus.
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
