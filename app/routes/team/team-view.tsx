import type { Member } from '#app/features/team/index.ts'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import { roleAt } from './team-words.ts'

export function TeamView({ members, left }: { members: Member[]; left: boolean }) {
  return (
    <div className="flow pt-6">
      <h1>Équipe</h1>
      <p className="lead">Les comptes qui ont un rôle dans votre partie du réseau.</p>
      {left ? (
        <Note tone="ok" title="C’est fait." status>
          <p>Ce compte n’a plus de rôle chez vous. Il ne paraît plus dans cette liste.</p>
        </Note>
      ) : null}
      <ActionLink to="/equipe/nouveau" look="main" arrow="next">
        Ouvrir un compte
      </ActionLink>
      <div className="max-w-[44rem] pt-6">
        <Rows>
          {members.map(({ learnerId, displayName, email, roles }) => (
            <RowLink key={learnerId} to={`/equipe/${learnerId}`} title={displayName}>
              <span className="block small">{email}</span>
              {roles.map(role => (
                <span key={`${role.role} ${role.unitId}`} className="block">
                  {roleAt(role)}
                </span>
              ))}
            </RowLink>
          ))}
        </Rows>
      </div>
    </div>
  )
}
