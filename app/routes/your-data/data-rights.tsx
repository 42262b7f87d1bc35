import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** How to have one's path erased: what exists today, and nothing more. */
export function Erasing({ isGuest }: { isGuest: boolean }) {
  return (
    <PlainSection id="effacer" title="Faire effacer votre parcours">
      <p>
        <strong>Ce que vous pouvez faire aujourd’hui :</strong> couper le lien entre cet appareil et votre parcours. Le
        parcours reste chez nous, sans nom, et plus rien n’y mène.
      </p>
      {isGuest ? <ForgetKey /> : <p>Cet appareil ne porte pas de parcours sans compte.</p>}
      <p>
        <strong>Ce qui n’existe pas encore :</strong> un bouton qui efface aussi le parcours chez nous. L’effacement
        automatique d’un parcours ancien n’existe pas non plus.
      </p>
      <p>
        Un parcours sans compte ne porte pas de nom. Nous ne pouvons donc pas le retrouver à partir de votre nom. Pour
        un compte, demandez à la personne qui l’a ouvert.
      </p>
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
          partir.
        </p>
        <ActionButton>Oublier mon parcours</ActionButton>
      </form>
    </details>
  )
}

/** The information that only the body which opens this site can give. No setting holds it yet, and the page says so. */
export function Responsible() {
  return (
    <PlainSection id="responsable" title="Qui est responsable">
      <Note tone="attention" title="Cette partie n’est pas encore remplie.">
        <p>L’organisme qui ouvre ce site au public doit encore écrire ici :</p>
        <ul className="dashes">
          <li>le nom du responsable : la CMCAS, ou la CCAS (Caisse centrale d’activités sociales) ;</li>
          <li>l’adresse où lui écrire ;</li>
          <li>le nom et l’adresse de la personne qui protège les données ;</li>
          <li>pourquoi les données sont gardées, et ce qui l’autorise dans la loi ;</li>
          <li>combien de temps un parcours est gardé.</li>
        </ul>
      </Note>
      <p>
        Vous avez des droits sur vos données : les voir, les corriger, les faire effacer. Si l’organisme ne répond pas,
        vous pouvez écrire à la CNIL, la Commission nationale de l’informatique et des libertés.
      </p>
    </PlainSection>
  )
}
