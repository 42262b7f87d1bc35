import type { JoinFault } from '#app/features/reception/index.server.ts'
import { monthInWords } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { pathToShow } from './path-to-show.server.ts'

type PathToShow = ReturnType<typeof pathToShow>
type JoinToShow = {
  address: string
  name: string | null
  otherReference: string
  fault: JoinFault | null
  paths: PathToShow[] | null
}

const faults: Record<JoinFault, string> = {
  unknown: 'Aucune personne de votre accueil n’a cette carte. Vérifiez le numéro.',
  same: 'Cette carte ouvre déjà ce parcours. Écrivez le numéro de l’autre carte.',
  'two-accounts': 'Ces deux parcours ont chacun un compte avec un e-mail. Ils restent séparés.',
  team: 'L’une de ces personnes fait partie de l’équipe. Ces parcours restent séparés.',
}

export function JoinView({ join }: { join: JoinToShow }) {
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href={join.address}>{join.name ?? 'Sa fiche'}</a>
      </p>
      <h1>Réunir deux parcours</h1>
      {join.paths ? <Choice join={join} paths={join.paths} /> : <OtherCard join={join} />}
    </div>
  )
}

function OtherCard({ join: { otherReference, fault } }: { join: JoinToShow }) {
  return (
    <>
      <p className="lead">La même personne a deux parcours ? Vous pouvez en faire un seul. Rien n’est perdu.</p>
      <form method="get" className="flow">
        <Field
          name="carte"
          label="Le numéro de l’autre carte"
          value={otherReference}
          autoComplete="off"
          fault={fault ? faults[fault] : undefined}
        />
        <ActionButton look="main">Comparer</ActionButton>
      </form>
    </>
  )
}

function Choice({ join: { address, otherReference }, paths }: { join: JoinToShow; paths: PathToShow[] }) {
  return (
    <form method="post" action={`${address}/reunir`} className="flow">
      <p className="lead">Demandez à la personne : ces deux parcours sont bien les siens ?</p>
      <input type="hidden" name="carte" value={otherReference} />
      {paths.every(({ mayKeep }) => mayKeep) ? <NameToKeep paths={paths} /> : <AccountKept paths={paths} />}
      <Note>
        <p>
          Le parcours réuni montre tout ce qui a été fait dans les deux. Les deux cartes l’ouvrent. C’est écrit dans le
          journal de la personne. Deux attestations du même cours ? La plus récente est valable, l’autre ne compte plus.
          Une erreur ? Une administration peut les séparer pendant 30 jours.
        </p>
      </Note>
      <div className="acts">
        <ActionButton look="main">Réunir</ActionButton>
      </div>
      <p>
        <a className="tap" href={address}>
          Laisser comme c’est
        </a>
      </p>
    </form>
  )
}

function NameToKeep({ paths }: { paths: PathToShow[] }) {
  return (
    <fieldset className="choices">
      <legend>Quel nom et quelle carte garder ?</legend>
      {paths.map(path => (
        <label key={path.learnerId} className="choice">
          <input type="radio" name="garder" value={path.learnerId} required />
          <PathWords path={path} />
        </label>
      ))}
    </fieldset>
  )
}

function AccountKept({ paths }: { paths: PathToShow[] }) {
  return (
    <>
      <ul className="dashes">
        {paths.map(path => (
          <li key={path.learnerId}>
            <PathWords path={path} />
            {path.mayKeep ? <input type="hidden" name="garder" value={path.learnerId} /> : null}
          </li>
        ))}
      </ul>
      <p>L’un des deux a un compte avec un e-mail. Son nom est gardé, et le compte marche toujours.</p>
    </>
  )
}

function PathWords({ path }: { path: PathToShow }) {
  return (
    <span>
      <strong>{path.name ?? 'Sans prénom'}</strong>
      <br />
      {path.unitName ?? 'Sans SLVie'} · {path.reference ? `carte ${path.reference}` : 'sans carte'}
      <br />
      {courses(path.courseCount)} · ouvert en {monthInWords(path.createdAt)} · dernière visite :{' '}
      {monthInWords(path.lastSeenAt)}
    </span>
  )
}

function courses(count: number): string {
  if (count === 0) return 'aucun cours'
  return count === 1 ? '1 cours' : `${count} cours`
}
