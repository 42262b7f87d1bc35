import type { MergeAtDesk } from '#app/features/reception/index.server.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

type Merge = Omit<MergeAtDesk, 'mergedAt'> & { mergedAt: string; canPart: boolean }

const outcomes: Record<string, { tone: 'ok' | 'attention'; title: string; text: string }> = {
  undone: {
    tone: 'ok',
    title: 'Les deux parcours sont séparés.',
    text: 'Chaque personne retrouve tout ce qu’elle a fait, avant et depuis.',
  },
  unknown: {
    tone: 'attention',
    title: 'Ces deux parcours sont déjà séparés.',
    text: 'Rien n’a changé. La liste ci-dessous est à jour.',
  },
  'too-late': {
    tone: 'attention',
    title: 'Les 30 jours sont passés.',
    text: 'Ces deux parcours restent réunis.',
  },
}

export function MergesView({ merges, outcome }: { merges: Merge[]; outcome: string | null }) {
  const said = outcome ? outcomes[outcome] : undefined
  return (
    <div className="flow pt-6">
      <h1>Parcours réunis</h1>
      <p className="lead">Une personne avait deux parcours : ils n’en font plus qu’un. Une erreur ? Séparez-les.</p>
      {said ? (
        <Note tone={said.tone} title={said.title} status>
          <p>{said.text}</p>
        </Note>
      ) : null}
      {merges.length === 0 ? (
        <p>Aucun parcours n’a été réuni ces derniers temps.</p>
      ) : (
        <dl className="know max-w-[44rem]">
          {merges.map(merge => (
            <MergeLine key={merge.id} merge={merge} />
          ))}
        </dl>
      )}
    </div>
  )
}

function MergeLine({ merge }: { merge: Merge }) {
  const { id, from, into, mergedAt, byName, byHerself, canPart } = merge
  return (
    <div>
      <dt>
        <strong>
          {nameOf(from)} et {nameOf(into)}
        </strong>
        <br />
        <span className="small soft">
          Réunis le {fullDate(mergedAt)}, {byHerself ? 'par la personne elle-même' : `par ${byName ?? 'l’accueil'}`}
        </span>
      </dt>
      <dd className="mt-2">
        {canPart ? (
          <form method="post">
            <input type="hidden" name="fusion" value={id} />
            <ActionButton>
              Séparer
              <span className="vh">
                {' '}
                {nameOf(from)} et {nameOf(into)}, réunis le {fullDate(mergedAt)}
              </span>
            </ActionButton>
          </form>
        ) : (
          <span className="small">Plus de 30 jours ont passé. Ils restent réunis.</span>
        )}
      </dd>
    </div>
  )
}

function nameOf({ name, unitName }: MergeAtDesk['from']): string {
  const called = name ?? 'Un parcours sans nom'
  return unitName ? `${called} (${unitName})` : called
}
