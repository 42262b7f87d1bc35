import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { stepAddress } from '#app/features/catalog/index.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { placeOrThrow } from '../step/place-or-throw.server.ts'
import { playAct } from '../step/play-act.server.ts'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/cours/mots-de-passe/le-code-recu-par-sms/sms-essai/gestes',
}

/** Somebody who comes here by its address wants the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place, step } = await placeOrThrow({ request, params })
  return redirect(stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: step.id }))
}

/** Keeps the gestures that the browser has already shown; answers what the next ones must be made on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const found = await placeOrThrow({ request, params })
  const { cookie, status, ...outcome } = await playAct({ request, form: await request.formData(), found })
  return json(outcome, { status, headers: cookie ? { 'Set-Cookie': cookie } : undefined })
}
