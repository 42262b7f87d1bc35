import type { FollowUp } from '#app/features/reporting/index.ts'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { FollowUpView } from '../suivi/follow-up-view.tsx'

/** The very page that a manager of her unit reads, masked cells and all, under one sentence. */
export function WhatMyManagerSeesView({ followUp }: { followUp: FollowUp | null }) {
  return (
    <>
      <div className="flow pt-6">
        <h1>Ce que voit mon responsable</h1>
        {followUp ? (
          <p className="lead">
            Voici la page que lit la personne qui suit votre CMCAS ou votre SLVie. Elle voit ceci, et rien d’autre.
          </p>
        ) : (
          <Nowhere />
        )}
        <p>
          <a className="tap" href="/qui-voit-quoi">
            Lire qui voit quoi
          </a>
        </p>
      </div>
      {followUp ? (
        <div className="staff">
          <FollowUpView followUp={followUp} page="learner" />
        </div>
      ) : null}
    </>
  )
}

function Nowhere() {
  return (
    <>
      <p className="lead">Rien. Vous n’avez pas dit votre CMCAS ni votre SLVie : vous n’êtes dans aucun nombre.</p>
      <p>Si un jour vous la dites, cette page montre ce que lit la personne qui la suit.</p>
      <ActionLink to="/mes-donnees" look="main">
        Voir mes données
      </ActionLink>
    </>
  )
}
