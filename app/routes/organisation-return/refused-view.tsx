import { ActionLink } from '#app/ui/primitives/action.tsx'
import { signInAddress } from '../sign-in/sign-in-address.ts'

const sentences = {
  unknown: {
    title: 'Aucun compte n’est à votre nom.',
    lead: 'Votre organisation vous connaît. Trait d’union ne vous connaît pas encore.',
    next: 'Demandez à la personne qui ouvre les comptes d’ouvrir le vôtre, avec votre adresse e-mail du travail.',
  },
  'not-started': {
    title: 'Cette entrée s’est perdue en route.',
    lead: 'La réponse de votre organisation ne va pas avec cet appareil, ou elle est venue trop tard.',
    next: 'Rien n’est perdu. Recommencez depuis la page d’entrée.',
  },
}

/** Why the organisation's word opened nothing, and whom to ask. */
export function RefusedView({ why }: { why: keyof typeof sentences }) {
  const { title, lead, next } = sentences[why]
  return (
    <div className="flow pt-6">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <p>{next}</p>
      <ActionLink to={signInAddress} look="main" arrow="back">
        Revenir à la page d’entrée
      </ActionLink>
      <p>
        <a className="tap" href="/aide">
          Demander de l’aide à une personne
        </a>
      </p>
    </div>
  )
}
