import script from '../enhance/rest.js?url'
import type { Rest } from './person-bar.tsx'

/** The warning of a shared device, brought in time by its script. Without it, the page itself leads on to the question. */
export function RestBanner({ rest, path }: { rest: Rest; path: string }) {
  return (
    <>
      <div className="rest" role="status" data-before={rest.before} data-warning={rest.warning} hidden>
        <p>
          <strong>Vous êtes toujours là ?</strong> Bientôt, votre parcours est mis de côté. Rien n’est perdu.{' '}
          <span className="count" aria-hidden="true" />
        </p>
        <form method="post" action="/pause">
          <input type="hidden" name="retour" value={path} />
        </form>
        <button type="button" className="tool">
          Je suis là
        </button>
      </div>
      <script src={script} defer />
    </>
  )
}

/** Where no script runs, a page that has stayed open asks whether anybody is there. */
export function RestWithoutScript({ rest, path }: { rest: Rest; path: string }) {
  const question = `/pause?${new URLSearchParams({ retour: path })}`
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${rest.before};url=${question}`} />
    </noscript>
  )
}
