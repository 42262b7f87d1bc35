import { inGroupsOfFour } from '#app/features/second-factor/index.ts'
import { QrSquare } from '#app/ui/patterns/qr-square.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import type { Refused } from '../second-factor/second-factor-view.tsx'

type Offer = { secret: string; address: string; sealed: string }

export function LinkAppView({ offer, refused }: { offer: Offer; refused: Refused | undefined }) {
  return (
    <div className="flow pt-6">
      <h1>Relier mon application</h1>
      <RefusalNote refusal={refused?.refusal} />
      <div className="two">
        <section className="flow" aria-labelledby="t-carre">
          <h2 className="trait" id="t-carre">
            1. Photographiez ce carré
          </h2>
          <p>Ouvrez votre application. Ajoutez un compte. Photographiez ce carré.</p>
          <QrSquare text={offer.address} label="Le carré à photographier avec votre application" />
          <p>Vous ne pouvez pas photographier ? Écrivez cette clé dans l’application :</p>
          <p className="secret">{inGroupsOfFour(offer.secret)}</p>
        </section>
        <section className="flow" aria-labelledby="t-premier">
          <h2 className="trait" id="t-premier">
            2. Écrivez le premier code
          </h2>
          <form method="post" className="flow">
            <input type="hidden" name="secret" value={offer.sealed} />
            <Field
              name="code"
              label="Le code"
              help="Les 6 chiffres que l’application affiche maintenant."
              autoComplete="one-time-code"
              value={refused?.typed}
              verbatim
            />
            <ActionButton look="main" arrow>
              Garder cette application
            </ActionButton>
          </form>
          <p className="small soft">L’application n’est reliée qu’après ce premier code.</p>
        </section>
      </div>
    </div>
  )
}
