import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { cookieRefusal, RefusalNote } from '../refusal-note.tsx'

type Refused = {
  typed: string
  wordsFault?: string
  codeFault?: string | null
  refusal?: { title: string; text: string }
}

type Before = {
  accountDoor: string
  cookieRefused: boolean
  open: { name: string | null; isGuest: boolean } | null
}

/** The door of everybody: a card first; accounts, which are the team's, below. */
export function EnterView({ refused, accountDoor, cookieRefused, open }: Before & { refused: Refused | undefined }) {
  return (
    <div className="two pt-6">
      <div className="flow">
        <h1>Entrer avec ma carte</h1>
        <RefusalNote refusal={cookieRefused ? cookieRefusal : null} />
        <RefusalNote refusal={refused?.refusal} />
        <form method="post" className="flow">
          <Field
            name="mots"
            label="Vos 5 mots"
            help="Ils sont sur votre carte. Avec ou sans accents, en grand ou en petit. Ou passez la carte devant le lecteur."
            value={refused?.typed}
            autoComplete="off"
            verbatim
            autoFocus
            fault={refused?.wordsFault}
          />
          <Field
            name="chiffres"
            type="code"
            label="Vos 4 chiffres"
            help={
              refused
                ? 'Écrivez-les de nouveau : nous ne les gardons pas.'
                : 'Vous les avez choisis. Ils ne sont pas sur la carte.'
            }
            autoComplete="off"
            fault={refused?.codeFault ?? undefined}
          />
          <ActionButton look="main" arrow>
            Entrer
          </ActionButton>
        </form>
      </div>
      <div className="sections">
        <NoCard open={open} />
        <section className="flow" aria-labelledby="t-equipes">
          <h2 className="trait" id="t-equipes">
            Vous travaillez avec nous ?
          </h2>
          <ActionLink to={accountDoor}>Entrer avec un compte (équipes)</ActionLink>
        </section>
      </div>
    </div>
  )
}

function NoCard({ open }: { open: Before['open'] }) {
  return (
    <section className="flow" aria-labelledby="t-sans-carte">
      <h2 className="trait" id="t-sans-carte">
        Vous n’avez pas de carte ?
      </h2>
      {open ? <OpenPath open={open} /> : <p>Vous pouvez commencer sans carte. Pas d’e-mail, pas de mot de passe.</p>}
      <ul className="list-none">
        <li>
          <a className="tap" href={open ? '/mon-parcours' : '/'}>
            {open ? 'Reprendre le parcours ouvert ici' : 'Commencer sans carte'}
          </a>
        </li>
        <li>
          <a className="tap" href="/aide">
            J’ai perdu ma carte ou mes chiffres
          </a>
        </li>
      </ul>
    </section>
  )
}

function OpenPath({ open }: { open: NonNullable<Before['open']> }) {
  if (open.isGuest) return <p>Un parcours sans carte est déjà ouvert sur cet appareil.</p>
  return (
    <p>
      Un parcours est ouvert sur cet appareil, au nom de <span className="own-name">{open.name ?? 'quelqu’un'}</span>.
    </p>
  )
}
