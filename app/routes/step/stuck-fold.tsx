import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import type { StepToShow } from './describe-step.server.ts'

/** « Je suis bloqué »: the last way is always a person. */
export function StuckFold({ step }: { step: StepToShow }) {
  return (
    <details className="fold help">
      <summary>Je suis bloqué</summary>
      <Rows>
        <RowLink to="#contenu" title="Relire doucement">
          On reprend l’étape depuis le début.
        </RowLink>
        {step.editions && !step.easy ? (
          <RowLink to={step.editions.easyToRead} title="Lire en facile à lire">
            Les mêmes idées, avec des phrases plus courtes.
          </RowLink>
        ) : null}
        <RowLink to="/aide" title="Parler à une personne">
          L’accueil de votre CMCAS : un lieu, un jour, un numéro.
        </RowLink>
      </Rows>
    </details>
  )
}
