import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openIdName, startOpenId } from '#app/platform/auth/openid.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/entrer/organisation' }

/** Sends her to the sign-in service of her organisation, with a cookie that proves that she started here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!openIdName()) throw notOffered()
  const wanted = new URL(request.url).searchParams.get('retour')
  const { location, cookie } = await startOpenId({ origin: siteOrigin(context), wanted }).catch(() => {
    throw unreachable()
  })
  return redirect(location, { headers: { 'Set-Cookie': cookie } })
}

/** What to throw where no organisation's door was set up. */
function notOffered(): Response {
  return new Response('Cette entrée n’est pas ouverte ici. Entrez avec votre e-mail et votre mot de passe.', {
    status: 404,
  })
}

function unreachable(): Response {
  return new Response(
    'Votre organisation ne répond pas pour l’instant. Essayez dans quelques minutes, ou entrez avec votre mot de passe.',
    { status: 503 },
  )
}

// Nobody sees this page: without it, a refusal would be bare text instead of a page.
export default function Organisation() {
  return null
}
