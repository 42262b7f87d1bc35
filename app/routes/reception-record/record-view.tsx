import type { ReactNode } from 'react'
import { fullDate, monthInWords } from '#app/ui/patterns/french.ts'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { CodeField } from '../code-field.tsx'

type RecordToShow = {
  address: string
  name: string | null
  kind: 'card' | 'account'
  unitName: string | null
  isTeam: boolean
  createdAt: string
  lastSeenAt: string
  card: { reference: string; madeAt: string; endedAt: string | null } | null
  done: string | null
}

const doneSentences: Record<string, { title: string; text: string }> = {
  retiree: { title: 'La carte est retirée.', text: 'Elle n’ouvre plus rien. Le parcours est gardé.' },
  donnee: { title: 'La carte est donnée.', text: 'L’ancienne carte n’ouvre plus rien. Le parcours est gardé.' },
  reunis: { title: 'Les deux parcours sont réunis.', text: 'Tout ce qui a été fait dans les deux est ici.' },
}

/** What a helper needs at the desk, and nothing of what she learns. */
export function RecordView({ record, fault }: { record: RecordToShow; fault: string | undefined }) {
  const done = record.done ? doneSentences[record.done] : undefined
  return (
    <div className="sections pt-6">
      <section className="flow">
        <p className="crumb">
          <a href="/accueil">Accueil</a>
        </p>
        <h1>{record.name ?? 'Sans prénom'}</h1>
        {done ? (
          <Note tone="ok" title={done.title} status>
            <p>{done.text}</p>
          </Note>
        ) : null}
        <Facts record={record} />
        <p className="small soft">
          Vous avez ouvert cette fiche : c’est écrit dans le journal de cette personne. Elle peut le lire. Vous ne voyez
          rien de ce qu’elle apprend.
        </p>
      </section>
      {record.isTeam ? (
        <Note>
          <p>Cette personne fait partie de l’équipe. Elle fait sa carte elle-même, depuis ses pages.</p>
        </Note>
      ) : (
        <>
          <NewCard record={record} fault={fault} />
          <OtherActs record={record} />
        </>
      )}
    </div>
  )
}

function Facts({ record: { unitName, kind, card, createdAt, lastSeenAt } }: { record: RecordToShow }) {
  return (
    <dl className="know max-w-[44rem]">
      <Fact title="SLVie">{unitName ?? 'Elle n’en a pas donné.'}</Fact>
      <Fact title="Carte">
        {card ? (
          <>
            {card.reference}, faite le {fullDate(card.madeAt)}.
            {card.endedAt ? ` Retirée le ${fullDate(card.endedAt)} : elle n’ouvre plus rien.` : null}
          </>
        ) : (
          'Elle n’a pas encore de carte.'
        )}
      </Fact>
      {kind === 'account' ? <Fact title="Autre clé">Un e-mail et un mot de passe.</Fact> : null}
      <Fact title="Parcours ouvert en">{monthInWords(createdAt)}</Fact>
      <Fact title="Dernière visite">{monthInWords(lastSeenAt)}</Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function NewCard({ record: { address, card }, fault }: { record: RecordToShow; fault: string | undefined }) {
  return (
    <section className="flow" aria-labelledby="t-carte">
      <h2 className="trait" id="t-carte">
        {card ? 'Carte perdue : en faire une nouvelle' : 'Faire une carte'}
      </h2>
      <p>
        {card ? 'L’ancienne carte n’ouvrira plus rien, ni les appareils ouverts avec elle. ' : null}
        Le parcours reste le même.
      </p>
      <form method="post" action={address} className="flow">
        <CodeField
          label="4 chiffres, choisis par la personne"
          help="Elle les tape elle-même. Regardez ailleurs."
          fault={fault}
        />
        <ActionButton look="main" name="intention" value="carte">
          Faire la carte
        </ActionButton>
      </form>
    </section>
  )
}

function OtherActs({ record: { address, card } }: { record: RecordToShow }) {
  return (
    <section className="flow" aria-labelledby="t-autres">
      <h2 className="trait" id="t-autres">
        Autre chose
      </h2>
      {card && !card.endedAt ? (
        <form method="post" action={address} className="flow">
          <p>La carte a été trouvée par quelqu’un d’autre, et la personne n’est pas là ?</p>
          <ActionButton name="intention" value="retirer">
            Retirer la carte
          </ActionButton>
        </form>
      ) : null}
      <p>La personne a un autre parcours, avec une autre carte ?</p>
      <ActionLink to={`${address}/reunir`}>Réunir deux parcours</ActionLink>
      <p>
        La personne a perdu son attestation ? Avec sa carte et son accord, ouvrez « Mon parcours ». Imprimez le papier,
        ou faites-en un nouveau.
      </p>
      <ActionLink to="/accueil/aider">Aider avec son accord</ActionLink>
    </section>
  )
}
