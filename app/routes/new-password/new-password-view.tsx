import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { NewPasswordFields } from '../new-password-fields.tsx'

type Refused = { faults: Record<string, string | undefined>; refusal: { title: string; text: string } | null }

/** Why she chooses one: hers was given at the desk, came by a letter's link, or is one that she wants to change. */
type Cause = 'desk' | 'letter' | 'change'

const leads: Record<Cause, string> = {
  desk: 'Le mot de passe de l’accueil a servi. Choisissez maintenant le vôtre. Personne d’autre ne le connaîtra.',
  letter: 'Choisissez votre nouveau mot de passe. Tous vos appareils seront fermés, sauf celui-ci.',
  change: 'Vos autres appareils seront fermés. Celui-ci reste ouvert.',
}

export function NewPasswordView({ cause, refused }: { cause: Cause; refused: Refused | undefined }) {
  const note = refused?.refusal ?? (refused ? notYet : null)
  return (
    <div className="flow pt-6">
      <h1>Un nouveau mot de passe</h1>
      <p className="lead">{leads[cause]}</p>
      {note ? (
        <Note tone="attention" title={note.title} status>
          <p>{note.text}</p>
        </Note>
      ) : null}
      <form method="post" className="flow">
        {cause === 'change' ? (
          <Field
            name="current"
            type="password"
            label="Votre mot de passe d’aujourd’hui"
            autoComplete="current-password"
            fault={refused?.faults.current}
          />
        ) : null}
        <NewPasswordFields faults={refused?.faults ?? {}} />
        <ActionButton look="main" arrow>
          Garder ce mot de passe
        </ActionButton>
      </form>
    </div>
  )
}

const notYet = {
  title: 'Le mot de passe n’est pas encore gardé.',
  text: 'Regardez ce qui est écrit sous les réponses, puis écrivez de nouveau le mot de passe.',
}
