import { monthInWords } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'

type Line = { address: string; name: string; unitName: string | null; reference: string | null; lastSeenAt: string }
type Desk = { wanted: string; tooShort: boolean; more: boolean; people: Line[]; justStopped: boolean }

export function ReceptionView({ desk }: { desk: Desk }) {
  return (
    <div className="sections pt-6">
      <section className="flow">
        <h1>Accueil</h1>
        {desk.justStopped ? (
          <Note tone="ok" title="L’aide est arrêtée." status>
            <p>Vous retrouvez vos pages. Ce qui a été fait est gardé.</p>
          </Note>
        ) : null}
        <form method="get" className="flow">
          <Field
            name="q"
            label="Un prénom, ou le numéro d’une carte"
            value={desk.wanted}
            autoComplete="off"
            help="Pour un prénom, 2 lettres au moins. Une personne sans SLVie se trouve par le numéro de sa carte seulement."
          />
          <ActionButton look="main">Chercher</ActionButton>
        </form>
        {desk.wanted ? <Found desk={desk} /> : null}
      </section>
      <section className="flow" aria-labelledby="t-autres">
        <h2 className="trait" id="t-autres">
          Recevoir une personne
        </h2>
        <div className="max-w-[44rem]">
          <Rows>
            <RowLink to="/accueil/nouvelle" title="Nouvelle personne">
              Elle vient sans rien. Ouvrez-lui un parcours, avec une carte.
            </RowLink>
            <RowLink to="/accueil/aider" title="Aider une personne avec son accord">
              Elle montre sa carte et choisit la durée. Vous agissez pour elle, sur cet appareil.
            </RowLink>
          </Rows>
        </div>
      </section>
    </div>
  )
}

function Found({ desk: { wanted, tooShort, more, people } }: { desk: Desk }) {
  if (people.length === 0) {
    return (
      <Note title={tooShort ? 'Écrivez au moins 2 lettres.' : 'Nous n’avons trouvé personne.'} status>
        {tooShort ? null : (
          <p>
            Personne de votre accueil ne correspond à « {wanted} ». Essayez le début du prénom, ou le numéro entier de
            la carte.
          </p>
        )}
      </Note>
    )
  }
  return (
    <>
      <p role="status">
        {people.length === 1 ? '1 personne.' : `${people.length} personnes.`}
        {more ? ` Il y en a d’autres : écrivez plus de lettres.` : null}
      </p>
      <div className="max-w-[44rem]">
        <Rows>
          {people.map(({ address, name, unitName, reference, lastSeenAt }) => (
            <RowLink key={address} to={address} title={name}>
              {unitName} · <span className="whitespace-nowrap">{reference ? `carte ${reference}` : 'sans carte'}</span>{' '}
              · dernière visite : {monthInWords(lastSeenAt)}
            </RowLink>
          ))}
        </Rows>
      </div>
    </>
  )
}
