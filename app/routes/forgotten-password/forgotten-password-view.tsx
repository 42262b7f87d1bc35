import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { RefusalNote } from '../refusal-note.tsx'

type Refused = {
  email: string
  faults: Record<string, string | undefined>
  refusal: { title: string; text: string } | null
}

/** A person first, a letter where this site can send one: an e-mail is never the only way. */
export function ForgottenPasswordView({
  canSend,
  asked,
  refused,
}: {
  canSend: boolean
  asked: boolean
  refused: Refused | undefined
}) {
  return (
    <div className="flow pt-6">
      <h1>Mot de passe oublié</h1>
      <p className="lead">Cela arrive à tout le monde. Votre compte est toujours là.</p>
      {asked && !refused ? (
        <Note tone="ok" title="C’est demandé." status>
          <p>Si cette adresse a un compte, un e-mail arrive dans quelques minutes. Le lien marche une heure.</p>
          <p>Rien n’arrive ? Regardez dans les courriers indésirables, ou demandez à une personne.</p>
        </Note>
      ) : null}
      <RefusalNote refusal={refused?.refusal} />
      <section className="flow" aria-labelledby="t-personne">
        <h2 className="trait" id="t-personne">
          Demander à une personne
        </h2>
        <p>La personne qui ouvre les comptes vous donne un nouveau mot de passe, tout de suite.</p>
        <p>
          <a className="tap" href="/aide">
            Trouver votre accueil
          </a>
        </p>
      </section>
      {canSend ? (
        <section className="flow" aria-labelledby="t-courrier">
          <h2 className="trait" id="t-courrier">
            Recevoir un e-mail
          </h2>
          <form method="post" action="/mot-de-passe-oublie" className="flow">
            <Field
              name="email"
              type="email"
              label="Votre adresse e-mail"
              help="Celle de votre compte. Nous y envoyons un lien."
              autoComplete="username"
              value={refused?.email}
              fault={refused?.faults.email}
            />
            <ActionButton look="main">Recevoir un e-mail</ActionButton>
          </form>
        </section>
      ) : null}
    </div>
  )
}
