import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { Warned } from '../my-path/my-path-view.tsx'
import { type Correction, CorrectionForm } from './correction-form.tsx'
import type { MyDataToShow } from './describe-my-data.server.ts'
import { MyDevices } from './my-devices.tsx'
import { MyPath } from './my-path-kept.tsx'

type Kept = { kept: MyDataToShow; unfolded: boolean }

// No « Écouter » here: the sounds that our machine makes are kept, and this page is hers alone.
/** All that is kept about her, in the order of what matters to her. */
export function MyDataView({ kept, unfolded, done, units, refused }: Kept & Correction & { done: string | null }) {
  return (
    <div className="flow pt-6">
      <h1>Mes données</h1>
      <p className="lead pb-6">
        Voici tout ce que nous gardons sur vous. Vous pouvez le corriger, le copier, l’effacer.
      </p>
      <Answers done={done} wasWarned={kept.wasWarned} />
      <WhoYouAre kept={kept} units={units} refused={refused} />
      <MyPath kept={kept} unfolded={unfolded} />
      <MyDevices devices={kept.devices} />
      <Others lines={kept.others} />
      <Journal kept={kept} unfolded={unfolded} />
      <Rights isGuest={kept.isGuest} />
    </div>
  )
}

function Answers({ done, wasWarned }: { done: string | null; wasWarned: boolean }) {
  return (
    <>
      {done === 'corrige' ? (
        <Note tone="ok" title="C’est corrigé." status>
          <p>Voici ce que nous gardons maintenant.</p>
        </Note>
      ) : null}
      {done === 'ferme' ? (
        <Note tone="ok" title="C’est fait." status>
          <p>Cet appareil n’ouvre plus votre parcours.</p>
        </Note>
      ) : null}
      {wasWarned ? <Warned /> : null}
    </>
  )
}

function WhoYouAre({ kept, units, refused }: { kept: MyDataToShow } & Correction) {
  const { person, cards, isGuest } = kept
  return (
    <PlainSection id="qui" title="Qui vous êtes">
      <dl className="know">
        <div>
          <dt>Votre prénom</dt>
          <dd>{person.firstName ?? 'Nous ne le connaissons pas.'}</dd>
        </div>
        <div>
          <dt>Votre CMCAS ou SLVie</dt>
          <dd>{person.unit?.name ?? 'Nous ne la connaissons pas.'}</dd>
        </div>
        {person.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {cards.map(({ number, made, cancelled }) => (
          <div key={number}>
            <dt>Carte {number}</dt>
            <dd>{cancelled ?? made}</dd>
          </div>
        ))}
      </dl>
      {isGuest && person.firstName === null ? null : <CorrectionForm person={person} units={units} refused={refused} />}
    </PlainSection>
  )
}

function Others({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <PlainSection id="reste" title="Et aussi">
      <ul className="dashes">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </PlainSection>
  )
}

function Journal({ kept: { journal }, unfolded }: Kept) {
  return (
    <PlainSection id="journal" title="Qui a regardé, et quand">
      {journal.length === 0 ? (
        <p>Personne n’a ouvert votre parcours ces 6 derniers mois.</p>
      ) : (
        <details className="fold" open={unfolded || journal.length <= 5}>
          <summary>{journal.length === 1 ? 'Voir la ligne' : `Voir les ${journal.length} lignes`}</summary>
          <ul className="kept">
            {journal.map(({ when, who, what }) => (
              <li key={`${when} ${who} ${what}`}>
                <strong>{who}</strong> {what}.<br />
                <span className="small soft">{when}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a className="tap" href="/qui-voit-quoi">
          Lire qui voit quoi
        </a>
      </p>
      <p>
        <a className="tap" href="/ce-que-voit-mon-responsable">
          Voir ce que voit mon responsable
        </a>
      </p>
    </PlainSection>
  )
}

function Rights({ isGuest }: { isGuest: boolean }) {
  return (
    <PlainSection id="droits" title="Garder une copie, ou effacer">
      <div className="acts">
        <ActionLink to="/mes-donnees/export.json" look="main">
          Garder une copie
        </ActionLink>
        <ActionLink to="/mes-donnees?tout">Tout ouvrir, pour imprimer</ActionLink>
        <ActionLink to="/mes-donnees/effacer" look="quiet">
          Effacer mes données
        </ActionLink>
      </div>
      <p>La copie est un fichier qu’un autre programme sait lire. Pour lire vous-même, imprimez cette page.</p>
      <p>
        <a className="tap" href="/vos-donnees">
          Ce que nous gardons, et combien de temps
        </a>
      </p>
      <p>
        <strong>Moins de 15 ans :</strong>{' '}
        {isGuest
          ? 'vous pouvez continuer ainsi, sans nom. Pour une carte, il faut l’accord d’un parent.'
          : 'une carte ou un compte est celui d’un parent. Sans carte, tout le monde peut apprendre.'}
      </p>
    </PlainSection>
  )
}

export function NothingKept() {
  return (
    <div className="flow pt-6">
      <h1>Mes données</h1>
      <p className="lead">Cet appareil ne porte pas de parcours. Nous n’avons rien à vous montrer.</p>
      <p>Vous avez une carte ou un compte ? Entrez d’abord, puis revenez sur cette page.</p>
      <div className="acts">
        <ActionLink to="/entrer" look="main">
          Entrer
        </ActionLink>
        <ActionLink to="/vos-donnees">Ce que nous gardons</ActionLink>
      </div>
    </div>
  )
}
