import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { cookieRefusal, RefusalNote } from '../refusal-note.tsx'
import { ShowPassword } from '../show-password.tsx'

type Refused = {
  email: string
  faults: Record<string, string | undefined>
  refusal: { title: string; text: string } | null
}

type Before = {
  cookieRefused: boolean
  hasGuestPath: boolean
  askedFor: boolean
  /** The name of the organisation's own sign-in service, where there is one, and where its door is. */
  organisation: string | null
  organisationDoor: string
}

export function SignInView({
  refused,
  cookieRefused,
  hasGuestPath,
  askedFor,
  organisation,
  organisationDoor,
}: Before & { refused: Refused | undefined }) {
  return (
    <div className="two pt-6">
      <div className="flow">
        <h1>Entrer avec un compte</h1>
        {askedFor && !refused ? <p className="lead">La page que vous demandez s’ouvre avec un compte.</p> : null}
        <RefusalNote refusal={cookieRefused ? cookieRefusal : null} />
        <RefusalNote refusal={refused?.refusal} />
        <form method="post" className="flow">
          <Field
            name="email"
            type="email"
            label="Votre adresse e-mail"
            autoComplete="username"
            value={refused?.email}
            fault={refused?.faults.email}
          />
          <Field
            name="password"
            type="password"
            label="Votre mot de passe"
            autoComplete="current-password"
            fault={refused?.faults.password}
          />
          <ShowPassword />
          <ActionButton look="main" arrow>
            Entrer
          </ActionButton>
        </form>
        <p>
          <a className="tap" href="/mot-de-passe-oublie">
            Mot de passe oublié ?
          </a>
        </p>
        {organisation ? (
          <p>
            <ActionLink to={organisationDoor}>Entrer avec {organisation}</ActionLink>
          </p>
        ) : null}
      </div>
      <NoAccountNeeded hasGuestPath={hasGuestPath} />
    </div>
  )
}

function NoAccountNeeded({ hasGuestPath }: { hasGuestPath: boolean }) {
  return (
    <section className="flow" aria-labelledby="t-sans-compte">
      <h2 className="trait" id="t-sans-compte">
        Vous venez apprendre ?
      </h2>
      <p>Vous n’avez pas besoin de compte. Pas d’e-mail, pas de mot de passe.</p>
      {hasGuestPath ? (
        <Note>
          <p>
            Cet appareil garde déjà un parcours sans compte. Si vous entrez avec un compte, ce parcours est ajouté à
            celui du compte.
          </p>
        </Note>
      ) : null}
      <p>
        <a className="tap" href={hasGuestPath ? '/mon-parcours' : '/'}>
          {hasGuestPath ? 'Reprendre mon parcours sans compte' : 'Commencer sans compte'}
        </a>
      </p>
    </section>
  )
}
