import { type ActionFunctionArgs, data, type HeadersArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSecret } from '#app/features/access-cards/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { openWithCard } from '../open-with-card.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { CardView } from './card-view.tsx'
import { typedCodeFault } from './typed-code.server.ts'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/carte/abcdefghjkmnpqrstvwxyz23456789abcd',
}
export const meta = () => pageTitle('Votre carte')

type Params = { params: Record<string, string | undefined> }

/** What a phone's camera opens. It signs nobody in and looks nothing up: whoever tries addresses learns nothing. */
export function loader({ params }: Params) {
  return { readable: readSecret(params.secret ?? '') !== null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const code = String(form.get('chiffres') ?? '').replaceAll(' ', '')
  const secret = readSecret(params.secret ?? '')
  if (!secret) return data({ fault: null, refusal: null }, { status: 422 })
  const fault = typedCodeFault(code)
  if (fault) return data({ fault, refusal: null }, { status: 422 })
  const held = { kind: 'secret' as const, secret }
  const opened = await openWithCard({ held, code, address: context.clientAddress, request, next: '/entrer?entree' })
  if (opened instanceof Response) return opened
  const { refusal, status, headers } = opened
  return data({ fault: null, refusal }, { status, headers })
}

// Remix drops the headers of an action's page unless the route hands them on.
export function headers({ actionHeaders }: HeadersArgs): HeadersInit {
  const wait = actionHeaders.get('Retry-After')
  return wait ? { 'Retry-After': wait } : {}
}

export default function Card() {
  const { readable } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <CardView readable={readable} fault={refused?.fault ?? undefined} refusal={refused?.refusal ?? null} />
    </LearnerPage>
  )
}
