import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSecondFactor, makeSheet, showSecondFactor } from '#app/features/second-factor/index.server.ts'
import { codeAsPrinted } from '#app/features/second-factor/index.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { keepReturn, nextPage, requireSetUp } from '../second-factor/require-door.server.ts'
import { codeRefusals } from '../second-factor/second-factor-words.ts'
import { refusals } from '../sign-in/credentials.server.ts'
import styles from './second-factor.css?url'
import { MakeSheetView, SheetView } from './sheet-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'manager', 'admin'],
  actionAdmits: ['helper', 'trainer', 'manager', 'admin'],
  sample: '/second-facteur/codes',
}
export const meta = () => pageTitle('Une feuille de codes')
export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireSetUp(request)
  const { codesLeft } = await getSecondFactor(viewer.learnerId)
  return { codesLeft, name: viewer.displayName, keep: keepReturn(request) }
}

/** Makes a sheet and shows it once; then takes its first code, which makes it hers. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, sessionId } = await requireSetUp(request)
  const { learnerId } = viewer
  const form = await request.formData()
  const today = fullDate(now())
  const codes = codesShown(form.get('feuille'))
  if (codes.length === 0)
    return data({ codes: (await makeSheet({ learnerId, at: now() })).map(codeAsPrinted), today, refused: null })
  const typed = String(form.get('code') ?? '').slice(0, 40)
  try {
    const shown = await showSecondFactor({ learnerId, sessionId, typed, at: now() })
    if (shown === 'shown') return redirect(await nextPage(request))
    return data({ codes, today, refused: { typed, refusal: codeRefusals[shown] } }, { status: 422 })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ codes, today, refused: { typed, refusal: refusals.tooMany(error.waitSeconds) } }, { status: 429 })
  }
}

// Nothing here keeps the codes in clear: with a first code that does not fit, her own page sends them along to be shown again.
function codesShown(sent: FormDataEntryValue | null): string[] {
  return (
    String(sent ?? '')
      .match(/\b[a-z0-9]{4}-[a-z0-9]{4}\b/g)
      ?.slice(0, 10) ?? []
  )
}

export default function SecondFactorSheet() {
  const { name, ...before } = useLoaderData<typeof loader>()
  const sheet = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      {sheet ? <SheetView name={name} sheet={sheet} /> : <MakeSheetView {...before} />}
    </LearnerPage>
  )
}
