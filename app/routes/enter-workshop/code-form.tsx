import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'

/** Where the code is typed, from whatever page. `typed` and `fault`: what it was, and why it opens nothing. */
export function CodeForm({ typed, fault }: { typed?: string; fault?: string }) {
  return (
    <form method="post" action="/atelier" className="flow">
      <Field
        name="code"
        label="Le code de l’atelier"
        help="6 lettres et chiffres, écrits au mur. Majuscules ou minuscules, comme vous voulez."
        autoComplete="off"
        value={typed}
        fault={fault}
      />
      <ActionButton look="main" arrow>
        Entrer
      </ActionButton>
    </form>
  )
}
