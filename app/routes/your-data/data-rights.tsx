import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** Her rights, each with the page where she uses it. */
export function Erasing({ isKnown, isGuest }: { isKnown: boolean; isGuest: boolean }) {
  return (
    <PlainSection id="effacer" title="Voir, corriger, copier, effacer">
      <p>La page « Mes données » montre tout ce que nous gardons sur vous. Vous pouvez :</p>
      <ul className="dashes">
        <li>corriger votre prénom et votre CMCAS ;</li>
        <li>garder une copie, à lire ou pour un autre programme ;</li>
        <li>fermer un appareil ;</li>
        <li>lire qui a regardé, et quand ;</li>
        <li>tout effacer, tout de suite.</li>
      </ul>
      {isKnown ? (
        <ActionLink to="/mes-donnees" look="main" arrow="next">
          Ouvrir mes données
        </ActionLink>
      ) : (
        <p>Cet appareil ne porte pas de parcours. Entrez avec votre carte ou votre compte pour voir le vôtre.</p>
      )}
      {isGuest ? <ForgetKey /> : null}
    </PlainSection>
  )
}

function ForgetKey() {
  return (
    <details className="fold">
      <summary>Oublier mon parcours sur cet appareil</summary>
      <form method="post" action="/sortir" className="flow">
        <p>
          Après, personne ne pourra retrouver ce parcours. Vous non plus. Sur un appareil prêté, c’est la bonne façon de
          partir. Nous effaçons le parcours 30 jours plus tard.
        </p>
        <ActionButton>Oublier mon parcours</ActionButton>
      </form>
    </details>
  )
}

/** Who answers for the data: what the settings say, and what the body that opens this site must still write. */
export function Responsible({
  controllerName,
  dpoContact,
}: {
  controllerName: string | null
  dpoContact: string | null
}) {
  return (
    <PlainSection id="responsable" title="Qui est responsable">
      {controllerName ? (
        <p>
          Le responsable de vos données est : <strong>{controllerName}</strong>.
        </p>
      ) : null}
      {dpoContact ? (
        <p>
          Pour écrire à la personne qui protège les données : <strong>{dpoContact}</strong>.
        </p>
      ) : null}
      {controllerName && dpoContact ? null : (
        <Note tone="attention" title="Cette partie n’est pas encore remplie.">
          <p>L’organisme qui ouvre ce site au public doit encore écrire ici :</p>
          <ul className="dashes">
            {controllerName ? null : (
              <li>le nom du responsable : la CMCAS, ou la CCAS (Caisse centrale d’activités sociales) ;</li>
            )}
            {dpoContact ? null : <li>le nom et l’adresse de la personne qui protège les données ;</li>}
            <li>ce qui l’autorise, dans la loi, à garder ces données.</li>
          </ul>
        </Note>
      )}
      <p>
        Pourquoi garder ces données ? Pour vous rendre le service que vous demandez : apprendre, et retrouver votre
        parcours. Pour compter les personnes, sans savoir qui.
      </p>
      <p>
        Vous avez des droits sur vos données : les voir, les corriger, les copier, les faire effacer. Si l’organisme ne
        répond pas, vous pouvez écrire à la CNIL, la Commission nationale de l’informatique et des libertés.
      </p>
    </PlainSection>
  )
}
