import { type ActionFunctionArgs, json, redirect } from '@remix-run/node'
import { type BatchFault, receiveBatch } from '#app/features/exchange/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/sync' }

const faults: Record<BatchFault, { status: number; sentence: string }> = {
  unreadable: {
    status: 400,
    sentence: 'Cet envoi est arrivé coupé, ou n’est pas complet. Rien n’est perdu : envoyez-le de nouveau.',
  },
  'unknown-device': {
    status: 401,
    sentence: 'Nous ne connaissons pas cet appareil. Entrez sur le site avec votre carte, puis envoyez de nouveau.',
  },
  'bad-signature': {
    status: 401,
    sentence: 'Cet envoi n’est pas signé par l’appareil qui le dit. Rien n’est gardé.',
  },
}

export function loader() {
  return redirect('/')
}

/** Takes a batch of facts from a device that works with no network. Its signature says whose it is: no session is needed. */
export async function action({ request }: ActionFunctionArgs) {
  try {
    const answer = await receiveBatch({
      body: await request.text(),
      signature: request.headers.get('x-signature') ?? '',
    })
    if (!('fault' in answer)) return json(answer)
    const { status, sentence } = faults[answer.fault]
    return json({ fault: answer.fault, sentence }, { status })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    const sentence = 'Cet appareil envoie trop souvent. Rien n’est perdu : il enverra de nouveau dans une minute.'
    return json(
      { fault: 'too-often', sentence },
      { status: 429, headers: { 'Retry-After': String(error.waitSeconds) } },
    )
  }
}
