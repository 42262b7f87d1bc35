import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { SecondFactorToShow } from './describe-account.server.ts'

const few = 2

/** What she shows beside her password: what she has, and how to change it. */
export function SecondFactorSection({ factor }: { factor: SecondFactorToShow }) {
  return (
    <section className="flow" aria-labelledby="t-deuxieme-code">
      <h2 className="trait" id="t-deuxieme-code">
        Votre deuxième code
      </h2>
      {factor.isWaiting ? <Waiting /> : <Choices factor={factor} />}
    </section>
  )
}

function Waiting() {
  return (
    <>
      <p>Écrivez d’abord votre code. Ensuite, vous pourrez le changer ici.</p>
      <ActionLink to="/second-facteur?retour=%2Fmon-compte">Écrire mon code</ActionLink>
    </>
  )
}

function Choices({ factor: { hasApp, codesLeft, hasOne, isRequired, mayRemove } }: { factor: SecondFactorToShow }) {
  return (
    <>
      {hasOne ? null : <p>{isRequired ? asked : advised}</p>}
      {codesLeft !== null && codesLeft <= few && !hasApp ? (
        <Note tone="attention" title={leftInWords(codesLeft)}>
          <p>Faites une autre feuille avant de les finir.</p>
        </Note>
      ) : null}
      <dl className="know max-w-[44rem]">
        <div>
          <dt>
            <strong>Application</strong>
            <br />
            <span className="small soft">{hasApp ? 'Une application est reliée.' : 'Aucune application reliée.'}</span>
          </dt>
          <dd className="mt-2">
            <ActionLink to="/second-facteur/application?retour=%2Fmon-compte">
              {hasApp ? 'Changer d’application' : 'Relier une application'}
            </ActionLink>
          </dd>
        </div>
        <div>
          <dt>
            <strong>Feuille de codes</strong>
            <br />
            <span className="small soft">{codesLeft === null ? 'Aucune feuille.' : leftInWords(codesLeft)}</span>
          </dt>
          <dd className="mt-2">
            <ActionLink to="/second-facteur/codes?retour=%2Fmon-compte">
              {codesLeft === null ? 'Faire une feuille de codes' : 'Imprimer de nouveaux codes'}
            </ActionLink>
          </dd>
        </div>
      </dl>
      {mayRemove ? (
        <form method="post">
          <ActionButton name="intention" value="sans-code">
            Ne plus demander de deuxième code
          </ActionButton>
        </form>
      ) : null}
    </>
  )
}

const asked = 'Choisissez-en un : les pages qui montrent des nombres s’ouvriront ensuite.'
const advised = 'Votre compte s’ouvre avec le mot de passe seul. Un deuxième code le protège mieux.'

function leftInWords(left: number): string {
  if (left === 0) return 'Tous les codes de votre feuille ont servi.'
  return left === 1 ? 'Il reste 1 code.' : `Il reste ${left} codes.`
}
