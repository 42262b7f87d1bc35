import type { Member } from '#app/features/team/index.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { GivenPassword } from '../team/given-password.tsx'
import { RoleFields, type UnitChoice } from '../team/role-fields.tsx'
import type { GivenPassword as Given } from '../team/team-form.server.ts'
import { roleAt } from '../team/team-words.ts'

const done = {
  role: 'Les rôles sont changés. Ils comptent dès maintenant.',
  'deuxieme-code': 'À sa prochaine entrée, la personne choisit un nouveau deuxième code.',
  fermer: 'Tous ses appareils sont fermés.',
}

type JustDone = keyof typeof done

export function isJustDone(said: string | null): said is JustDone {
  return said !== null && said in done
}

type Shown = { member: Member; hasSecondFactor: boolean; units: UnitChoice[]; justDone: JustDone | null }

export function MemberView({
  member,
  hasSecondFactor,
  units,
  justDone,
  given,
  fault,
}: Shown & { given: Given | null; fault: string | null }) {
  const { displayName, email, isWhollyHere } = member
  return (
    <div className="sections pt-6">
      <section className="flow">
        <p>
          <a className="tap" href="/equipe">
            Revenir à l’équipe
          </a>
        </p>
        <h1>{displayName}</h1>
        <p className="lead">{email}</p>
        {fault ? (
          <Note tone="attention" title="Rien n’a changé." status>
            <p>{fault}</p>
          </Note>
        ) : null}
        {given ? <GivenPassword name={displayName} given={given} /> : null}
        {justDone && !fault && !given ? (
          <Note tone="ok" title="C’est fait." status>
            <p>{done[justDone]}</p>
          </Note>
        ) : null}
      </section>
      {isWhollyHere ? <Help hasSecondFactor={hasSecondFactor} /> : <HeldElsewhere />}
      <Roles member={member} units={units} />
    </div>
  )
}

function Help({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  return (
    <section className="flow" aria-labelledby="t-aider">
      <h2 className="trait" id="t-aider">
        L’aider à entrer
      </h2>
      <p>Chaque action est écrite dans le journal de cette personne. Elle peut le lire.</p>
      <form method="post" className="flow">
        <p>Mot de passe oublié ? Celui d’avant ne marche plus, et ses appareils sont fermés.</p>
        <ActionButton name="intention" value="mot-de-passe">
          Donner un mot de passe à usage unique
        </ActionButton>
      </form>
      {hasSecondFactor ? (
        <form method="post" className="flow">
          <p>Téléphone ou feuille de codes perdus ? Assurez-vous d’abord que c’est bien elle.</p>
          <ActionButton name="intention" value="deuxieme-code">
            Oublier son deuxième code
          </ActionButton>
        </form>
      ) : (
        <p>Elle n’a pas encore de deuxième code.</p>
      )}
      <form method="post" className="flow">
        <p>Un appareil perdu ou resté ouvert ?</p>
        <ActionButton name="intention" value="fermer">
          Fermer tous ses appareils
        </ActionButton>
      </form>
    </section>
  )
}

function HeldElsewhere() {
  return (
    <Note>
      <p>
        Cette personne a aussi un rôle ailleurs. Pour son mot de passe et son deuxième code, voyez l’administration de
        la CCAS (Caisse centrale d’activités sociales).
      </p>
    </Note>
  )
}

function Roles({ member: { roles }, units }: { member: Member; units: UnitChoice[] }) {
  return (
    <section className="flow" aria-labelledby="t-roles">
      <h2 className="trait" id="t-roles">
        Ses rôles
      </h2>
      <dl className="know max-w-[44rem]">
        {roles.map(held => (
          <div key={`${held.role} ${held.unitId}`}>
            <dt>
              <strong>{roleAt(held)}</strong>
            </dt>
            <dd className="mt-2">
              <form method="post">
                <input type="hidden" name="role" value={held.role} />
                <input type="hidden" name="unit" value={held.unitId} />
                <ActionButton name="intention" value="enlever">
                  Enlever <span className="vh">: {roleAt(held)}</span>
                </ActionButton>
              </form>
            </dd>
          </div>
        ))}
      </dl>
      <details className="fold">
        <summary>Donner un autre rôle</summary>
        <form method="post" className="flow">
          <RoleFields units={units} typed={null} fault={undefined} />
          <ActionButton name="intention" value="ajouter">
            Donner ce rôle
          </ActionButton>
        </form>
      </details>
    </section>
  )
}
