import { data, redirect } from '@remix-run/node'
import { stepAddress } from '#app/features/catalog/index.ts'
import { remarkId } from '#app/simulators/run/run-page.ts'
import { simulatorAddress } from './describe-simulator.server.ts'
import type { FoundStep } from './place-or-throw.server.ts'
import { playAct } from './play-act.server.ts'

/** Answers a form of a simulator: back to the page, where she is; or the page with what could not be done. */
export async function answerAct({ request, form, found }: { request: Request; form: FormData; found: FoundStep }) {
  const { fault, status, cookie } = await playAct({ request, form, found })
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined
  if (fault) return data({ simulatorFault: fault }, { status, headers })
  const { place, step } = found
  const address = simulatorAddress({
    own: stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: step.id }),
    easy: place.shown === 'easyToRead',
    device: new URL(request.url).searchParams.get('appareil'),
  })
  return redirect(`${address}#${remarkId}`, { headers })
}
