import { ActionLink } from '../primitives/action.tsx'
import type { Comfort } from './comfort.ts'
import { LearnerPage } from './learner-page.tsx'
import type { PersonToShow } from './person-bar.tsx'

const sentences: Record<number, { title: string; text: string }> = {
  400: {
    title: 'Cette demande n’est pas complète.',
    text: 'Rien n’a changé. Revenez à la page d’avant, puis essayez de nouveau.',
  },
  403: {
    title: 'Cette page n’est pas pour vous.',
    text: 'Elle est réservée à d’autres personnes. Si vous pensez devoir la voir, parlez-en à votre accueil.',
  },
  404: {
    title: 'Cette page n’existe pas.',
    text: 'Elle a peut-être changé d’adresse. Votre parcours, lui, est gardé.',
  },
  409: {
    title: 'Rien n’est encore fait.',
    text: 'La personne pour qui cette page était ouverte a changé. Revenez à la page d’avant, puis essayez de nouveau.',
  },
  413: { title: 'Ce texte est trop long.', text: 'Revenez en arrière, raccourcissez-le, puis envoyez de nouveau.' },
  429: { title: 'Trop d’essais.', text: 'Attendez un peu, puis essayez de nouveau.' },
  507: {
    title: 'Nous n’avons pas pu garder cela.',
    text: 'Il n’y a plus de place sur notre machine. Vous pouvez continuer à lire. Ce que vous aviez fait avant est gardé.',
  },
}

const unexpected = {
  title: 'Quelque chose n’a pas marché chez nous.',
  text: 'Ce n’est pas de votre faute. Ce que vous aviez fait avant est gardé. Essayez de nouveau dans un moment.',
}

/** What a person reads when a page can't be shown: what happened, and what to do next. `message` replaces the usual text. */
export function ErrorPage({
  status,
  message,
  comfort,
  path,
  person,
}: {
  status: number
  message: string
  comfort: Comfort
  path: string
  person: PersonToShow | null
}) {
  const { title, text } = sentences[status] ?? unexpected
  return (
    <LearnerPage comfort={comfort} path={path} person={person}>
      <div className="flow pt-6">
        <h1>{title}</h1>
        <p className="lead">{message || text}</p>
        <ActionLink to="/mon-parcours" look="main" arrow="next">
          Revenir à mon parcours
        </ActionLink>
        <p>
          <a className="tap" href="/aide">
            Demander de l’aide à une personne
          </a>
        </p>
      </div>
    </LearnerPage>
  )
}
