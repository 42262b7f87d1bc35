import { Field } from '#app/ui/primitives/field.tsx'
import { ShowPassword } from './show-password.tsx'

/** The four digits that the learner types herself, hidden unless she wants to see them. They never come back in a page. */
export function CodeField({ label, help, fault }: { label: string; help?: string; fault?: string }) {
  return (
    <>
      <Field name="code" type="hidden-code" label={label} autoComplete="one-time-code" help={help} fault={fault} />
      <ShowPassword label="Afficher les chiffres" shown={false} />
    </>
  )
}
