import { renderToStaticMarkup } from 'react-dom/server'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import learnerStyles from '#app/ui/styles/learner.css?url'

type Refusal = { status: 404 | 429 | 503; page: string; waitSeconds?: number }

const sentences = {
  404: {
    title: 'Cette page ne peut pas être écoutée.',
    text: 'Vous pouvez la lire, ou demander à une personne de la lire avec vous.',
  },
  429: {
    title: 'Beaucoup de pages ont été écoutées d’ici.',
    text: 'Attendez quelques minutes, puis appuyez de nouveau sur « Écouter ». Vous pouvez lire la page en attendant.',
  },
  503: {
    title: 'La voix n’est pas prête.',
    text: 'Ce n’est pas de votre faute. Attendez un moment, puis appuyez de nouveau sur « Écouter ». Vous pouvez lire la page en attendant.',
  },
}

/** Why there is no sound, for somebody whose browser opened it as a page: what happened, and the way back. */
export function refusal({ status, page, waitSeconds = 30 }: Refusal): Response {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  if (status !== 404) headers.set('Retry-After', String(waitSeconds))
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(<RefusalPage {...sentences[status]} page={page} />)}`, {
    status,
    headers,
  })
}

function RefusalPage({ title, text, page }: { title: string; text: string; page: string }) {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} Trait d’union`}</title>
        <link rel="stylesheet" href={learnerStyles} />
      </head>
      <body>
        <main className="wide flow pt-6">
          <h1>{title}</h1>
          <p className="lead">{text}</p>
          <ActionLink to={page} look="main" arrow="back">
            Revenir à la page
          </ActionLink>
        </main>
      </body>
    </html>
  )
}
