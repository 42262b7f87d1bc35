import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { findByCode } from '#app/features/workshops/index.server.ts'
import { readCode } from '#app/features/workshops/index.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { CodeForm } from './code-form.tsx'
import { codeFaults } from './code-words.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier' }
export const meta = () => pageTitle('Entrer dans un atelier')

export async function loader({ request }: LoaderFunctionArgs) {
  return withVisit(await readVisit(request), null)
}

/** Goes on to the workshop of this code. One that has ended has a page too: it says how to go on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const typed = String((await request.formData()).get('code') ?? '').slice(0, 60)
  if (!typed.trim()) return data({ typed, fault: codeFaults.missing }, { status: 422 })
  if (!readCode(typed)) return data({ typed, fault: codeFaults.shape }, { status: 422 })
  try {
    const workshop = await findByCode({ typed, address: context.clientAddress })
    if (workshop) return redirect(`/atelier/${workshop.code}`)
    return data({ typed, fault: codeFaults.unknown }, { status: 422 })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ typed, fault: codeFaults.tooMany(error.waitSeconds) }, { status: 429 })
  }
}

export default function EnterWorkshop() {
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <div className="flow pt-6">
        <h1>Entrer dans un atelier</h1>
        <p className="lead">Vous êtes dans une salle, avec d’autres personnes ? Écrivez le code.</p>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        <CodeForm typed={refused?.typed} fault={refused?.fault} />
        <p>
          <a className="tap" href="/cours">
            Je n’ai pas de code : voir les cours
          </a>
        </p>
      </div>
    </LearnerPage>
  )
}
