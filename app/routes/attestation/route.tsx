import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { issueAttestation } from '#app/features/attestation/index.server.ts'
import { paperOf } from '#app/features/attestation/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import attestationStyles from '#app/ui/styles/attestation.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { attestationAt } from '../attestation-at.server.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { siteOrigin } from '../site-origin.server.ts'
import { nameFault, nameIn } from './attestation-name.server.ts'
import { AttestationView } from './attestation-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/cours/mots-de-passe/attestation',
}
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: attestationStyles }]
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(`Attestation, ${data?.course.title ?? 'cours'}`)

/** The paper of a finished course, to print; or the way to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { course, isOnline, address, finishedAt, attestation } = await attestationAt({
    viewer: visit.viewer,
    word: params.course,
  })
  const checkPage = `${siteOrigin(context)}/verifier`
  return withVisit(visit, {
    course: { title: course.title, address: isOnline ? `/cours/${course.slug}` : null },
    address,
    finished: finishedAt !== null,
    known: visit.viewer !== null,
    justMade: new URL(request.url).searchParams.has('faite'),
    name: visit.viewer?.displayName ?? '',
    paper: attestation ? paperOf({ attestation, checkPage }) : null,
  })
}

/** Makes the attestation, or another in its place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await readVisit(request)
  const { course, address } = await attestationAt({ viewer, word: params.course })
  const form = await request.formData()
  const typed = nameIn(form)
  const fault = nameFault(typed)
  if (fault) return data({ typed, fault }, { status: 422 })
  try {
    const { actor } = await learnerOf(request, form)
    const made = await issueAttestation({
      actor,
      helperName: viewer?.assistance?.helperName ?? null,
      course,
      name: typed === '' ? null : typed,
      unitId: viewer?.unitId ?? null,
      anew: form.has('perdue'),
    })
    return redirect(made ? `${address}?faite` : address)
  } catch (error) {
    if (!(error instanceof ChangedPersonError)) throw error
    return data(
      { typed, fault: 'Le temps de l’aide est fini. Rien n’est fait. Ouvrez cette page de nouveau.' },
      { status: 409 },
    )
  }
}

export default function Attestation() {
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <AttestationView {...useLoaderData<typeof loader>()} refused={refused} />
    </LearnerPage>
  )
}
