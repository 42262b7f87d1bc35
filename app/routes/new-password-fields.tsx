import { minPasswordLength } from '#app/features/accounts/index.ts'
import { Field } from '#app/ui/primitives/field.tsx'
import { ShowPassword } from './show-password.tsx'

/** A new password, twice. */
export function NewPasswordFields({ faults }: { faults: Record<string, string | undefined> }) {
  return (
    <>
      <Field
        name="password"
        type="password"
        label="Un mot de passe"
        help={`${minPasswordLength} signes au moins. Quatre mots sans lien font un bon mot de passe.`}
        autoComplete="new-password"
        fault={faults.password}
      />
      <Field
        name="again"
        type="password"
        label="Le même, une deuxième fois"
        autoComplete="new-password"
        fault={faults.again}
      />
      <ShowPassword />
    </>
  )
}
