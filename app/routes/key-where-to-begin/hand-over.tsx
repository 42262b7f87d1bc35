import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { PrintButton } from '../print-button.tsx'
import type { PathToShow } from '../where-to-begin-result/describe-path.server.ts'
import { KnowsThings, ProposalList } from '../where-to-begin-result/proposal-list.tsx'

/** What she takes home: a page to print at once. No name on it, no answer, no note. */
export function HandOver({ path, reception }: { path: PathToShow; reception: ReceptionToShow | null }) {
  return (
    <div className="flow pt-6">
      <Note tone="ok" title="C’est enregistré." status>
        <p>Imprimez cette page, et donnez-la à la personne.</p>
      </Note>
      <p className="acts">
        <PrintButton>Imprimer</PrintButton>
        <ActionLink to="/saisie/par-ou-commencer" look="main">
          Saisir d’autres feuilles
        </ActionLink>
      </p>
      <h1>Je vous propose de commencer par…</h1>
      <KnowsThings path={path} />
      <ProposalList path={path} />
      <h2 className="trait">Une personne peut vous aider</h2>
      <ReceptionCard reception={reception} />
    </div>
  )
}
