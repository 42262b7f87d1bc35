import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { JournalLine, JournalToShow } from './describe-journal.server.ts'

export function MyJournalView({ journal, stopped }: { journal: JournalToShow | null; stopped: boolean }) {
  return (
    <PlainText title="Mon journal" lead="Ce que d’autres ont fait pour vous, ou avec votre nom.">
      <p>Personne d’autre n’ouvre cette page. Vous pouvez l’imprimer. Vos réponses n’y sont pas.</p>
      {stopped ? (
        <Note tone="ok" title="L’aide est arrêtée." status>
          <p>Plus personne n’agit pour vous.</p>
        </Note>
      ) : null}
      <PlainSection id="aides" title="Quand une personne a agi pour vous">
        {journal && journal.assistances.length > 0 ? (
          journal.assistances.map(assistance => <Assistance key={assistance.id} assistance={assistance} />)
        ) : (
          <p>Personne n’a agi pour vous.</p>
        )}
        {journal && journal.others.length > 0 ? <Lines lines={journal.others} /> : null}
      </PlainSection>
      <PlainSection id="regards" title="Qui a ouvert votre fiche">
        {journal && journal.accesses.length > 0 ? <Lines lines={journal.accesses} /> : <p>Personne.</p>}
      </PlainSection>
    </PlainText>
  )
}

function Assistance({ assistance }: { assistance: JournalToShow['assistances'][number] }) {
  const { id, helperName, day, from, until, running, lines } = assistance
  return (
    <section className="flow" aria-labelledby={`aide-${id}`}>
      <h3 id={`aide-${id}`}>
        {helperName}, le {day}, de {from} à {until}
      </h3>
      {running ? (
        <form method="post" className="flow">
          <p>
            <strong>L’aide est en cours.</strong> Vous pouvez l’arrêter.
          </p>
          <ActionButton name="aide" value={id}>
            Arrêter maintenant
          </ActionButton>
        </form>
      ) : null}
      {lines.length > 0 ? <Lines lines={lines} /> : <p>Rien n’a changé dans votre parcours.</p>}
    </section>
  )
}

function Lines({ lines }: { lines: JournalLine[] }) {
  return (
    <ul className="dashes">
      {lines.map(({ key, when, what }) => (
        <li key={key}>
          {when} : {what}
        </li>
      ))}
    </ul>
  )
}
