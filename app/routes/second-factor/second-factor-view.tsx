import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { RefusalNote } from '../refusal-note.tsx'

export type Refused = { typed: string; refusal: { title: string; text: string } }

/** Asks for a code: of the app or of the sheet, in one and the same field. */
export function AskCodeView({ demo, refused }: { demo: DemoNote | null; refused: Refused | undefined }) {
  return (
    <div className="flow pt-6">
      <h1>Votre deuxième code</h1>
      <p className="lead">Votre mot de passe est bon. Écrivez encore un code, pour montrer que c’est bien vous.</p>
      <RefusalNote refusal={refused?.refusal} />
      {demo ? <DemoCode demo={demo} /> : null}
      <form method="post" className="flow">
        <Field
          name="code"
          label="Le code"
          help="Les 6 chiffres de votre application, ou un code de votre feuille."
          autoComplete="one-time-code"
          value={refused?.typed}
          verbatim
        />
        <ActionButton look="main" arrow>
          Entrer
        </ActionButton>
      </form>
      <p className="small soft">
        Vous avez perdu votre téléphone ou votre feuille ? La personne qui ouvre les comptes peut vous aider.
      </p>
    </div>
  )
}

export type DemoNote = { code: string | null }

function DemoCode({ demo: { code } }: { demo: DemoNote }) {
  return (
    <Note>
      {code ? (
        <p>
          Compte de démonstration : votre application afficherait{' '}
          <strong>{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>.
        </p>
      ) : (
        <p>Compte de démonstration : attendez 30 secondes, puis ouvrez cette page de nouveau. Un code va apparaître.</p>
      )}
    </Note>
  )
}

/** The first time: an app, or a sheet of paper. */
export function ChooseFactorView({ isRequired, keep }: { isRequired: boolean; keep: string }) {
  return (
    <div className="flow pt-6">
      <h1>Choisir un deuxième code</h1>
      <p className="lead">
        {isRequired
          ? 'Votre compte ouvre les nombres d’une CMCAS. Un mot de passe peut être vu. Un deuxième code le protège.'
          : 'Votre rôle ne le demande pas. Mais un mot de passe peut être vu : un deuxième code protège votre compte.'}
      </p>
      <section className="flow" aria-labelledby="t-feuille">
        <h2 className="trait" id="t-feuille">
          Sur une feuille
        </h2>
        <p>10 codes à imprimer ou à recopier. Chacun sert une fois. Pas besoin de téléphone.</p>
        <form method="post" action={`/second-facteur/codes${keep}`}>
          <ActionButton>Faire ma feuille de codes</ActionButton>
        </form>
      </section>
      <section className="flow" aria-labelledby="t-application">
        <h2 className="trait" id="t-application">
          Avec une application
        </h2>
        <p>Sur votre téléphone, une application donne un nouveau code toutes les 30 secondes. Sans Internet.</p>
        <p>Par exemple : FreeOTP, Aegis, Google Authenticator, Microsoft Authenticator.</p>
        <ActionLink to={`/second-facteur/application${keep}`}>Relier mon application</ActionLink>
      </section>
    </div>
  )
}
