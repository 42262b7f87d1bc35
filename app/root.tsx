import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import type { RouteHandle } from './platform/http/route-access.ts'
import { comfortOf } from './routes/comfort/comfort-cookie.server.ts'
import { describePerson } from './routes/person.server.ts'
import enhanceScript from './ui/enhance/enhance.js?url'
import icon from './ui/icon.svg?url'
import { useNonce } from './ui/nonce.ts'
import { comfortAttributes, readComfort } from './ui/patterns/comfort.ts'
import { ErrorPage } from './ui/patterns/error-page.tsx'
import { RestWithoutScript } from './ui/patterns/rest-banner.tsx'
import learnerStyles from './ui/styles/learner.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: learnerStyles },
  { rel: 'icon', type: 'image/svg+xml', href: icon },
]
export const meta: MetaFunction = () => [{ title: 'Trait d’union' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { comfort: comfortOf(request), ...(await describePerson(request)) }
}

/** The shell of every page, errors included. Only a page whose `handle.hydrate` asks for it ships the framework. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const matches = useMatches()
  const hydrate = matches.some(match => (match.handle as RouteHandle | undefined)?.hydrate)
  // Any loader may say so, and Remix can't know what they answer.
  const refresh = matches
    .map(match => (match.data as { refreshSeconds?: number | null } | null)?.refreshSeconds)
    .find(Boolean)
  const comfort = data?.comfort ?? readComfort(new URLSearchParams())
  return (
    <html lang="fr" {...comfortAttributes(comfort)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {data?.person?.rest ? <RestWithoutScript rest={data.person.rest} path={pathname + search} /> : null}
        {refresh ? <RefreshWithoutScript seconds={refresh} /> : null}
        <Links />
        <script src={enhanceScript} defer />
      </head>
      <body>
        {children}
        {hydrate ? <HydrationScripts /> : null}
      </body>
    </html>
  )
}

// With a script, the page brings itself up to date more gently.
function RefreshWithoutScript({ seconds }: { seconds: number }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}

function HydrationScripts() {
  return <Scripts nonce={useNonce()} />
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const data = useRouteLoaderData<typeof loader>('root')
  const comfort = data?.comfort ?? readComfort(new URLSearchParams())
  const known = isRouteErrorResponse(error)
    ? { status: error.status, message: String(error.data ?? '') }
    : { status: 500, message: '' }
  return <ErrorPage {...known} comfort={comfort} path={pathname} person={data?.person ?? null} />
}
