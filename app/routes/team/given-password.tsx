import { Note } from '#app/ui/primitives/note.tsx'
import type { GivenPassword as Given } from './team-form.server.ts'

/** The password to say or to write down for her: this page shows it once. */
export function GivenPassword({ name, given: { password, until } }: { name: string; given: Given }) {
  return (
    <Note tone="ok" title={`Le mot de passe de ${name}`} status>
      <p className="given">{password}</p>
      <p>Recopiez-le maintenant : cette page ne le montrera plus. Donnez-le de la main à la main.</p>
      <p>Il sert une fois, jusqu’au {until}. À l’entrée, la personne choisit le sien.</p>
    </Note>
  )
}
