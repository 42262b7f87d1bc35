import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

type Refused = { word: string; refusal: 'word' | 'last-admin' }

/** What goes and what stays, before anything goes. */
export function EraseView({ isGuest, refused }: { isGuest: boolean; refused: Refused | undefined }) {
  return (
    <div className="flow pt-6">
      <h1>Effacer mes données</h1>
      {refused?.refusal === 'last-admin' ? <LastAdmin /> : null}
      <p className="lead">
        {isGuest
          ? 'Nous effaçons la clé qui mène à votre parcours.'
          : 'Nous effaçons votre nom, vos cartes, vos appareils et le journal.'}
      </p>
      <ul className="dashes">
        <li>Vos cours et vos réponses restent, sans votre nom, sans le jour et sans vos choix.</li>
        <li>Plus personne ne peut savoir que c’était vous.</li>
        <li>Les nombres de votre CMCAS ne changent pas.</li>
        <li>Vos attestations ne seront plus valables.</li>
        <li>
          <strong>Personne ne peut revenir en arrière, nous non plus.</strong>
        </li>
      </ul>
      <p>
        Vous pouvez d’abord <a href="/mes-donnees">garder une copie de vos données</a>.
      </p>
      <form method="post" className="flow">
        <Field
          name="mot"
          label="Pour effacer, écrivez le mot « effacer »"
          value={refused?.word}
          fault={
            refused?.refusal === 'word' ? 'Rien n’est effacé. Écrivez le mot « effacer », puis appuyez.' : undefined
          }
          autoComplete="off"
        />
        <div className="acts">
          <ActionButton>Effacer mes données</ActionButton>
          <ActionLink to="/mes-donnees" look="main">
            Tout garder
          </ActionLink>
        </div>
      </form>
    </div>
  )
}

function LastAdmin() {
  return (
    <Note tone="attention" title="Rien n’est effacé." status>
      <p>
        Vous êtes la dernière personne qui administre ce site. Donnez d’abord ce rôle à quelqu’un d’autre, puis revenez
        ici.
      </p>
    </Note>
  )
}

export function Erased() {
  return (
    <div className="flow pt-6">
      <h1>Effacer mes données</h1>
      <Note tone="ok" title="C’est fait." status>
        <p>Vos données sont effacées. Cet appareil ne mène plus à vous.</p>
      </Note>
      <ActionLink to="/" look="main" arrow="next">
        Aller à l’accueil
      </ActionLink>
    </div>
  )
}
