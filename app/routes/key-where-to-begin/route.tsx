import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keySheets } from '#app/features/accounts/index.ts'
import { findKeyedPath, keyDiagnostic } from '#app/features/diagnostic/index.server.ts'
import { findReceptionNear, listUnitsUnder } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { newId } from '#app/platform/ids.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { ownerOf, ownerRefusal } from '../key-sheet/judge-sheet.server.ts'
import keyingStyles from '../key-sheets/keying.css?url'
import { requireStaff } from '../require-staff.server.ts'
import { describeProposals } from '../where-to-begin-result/describe-path.server.ts'
import { HandOver } from './hand-over.tsx'
import { KeyView } from './key-view.tsx'
import { readAnswers, readTyped } from './typed-answers.server.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  actionAdmits: ['helper', 'trainer', 'admin'],
  sample: '/saisie/par-ou-commencer',
}
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: keyingStyles }]
export const meta = () => pageTitle('Saisie : par où commencer ?')

/** The letters of the two sheets; or, with `faite`, what to hand over: to whoever keyed it in, on that day, and to nobody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, keySheets)
  const { viewer } = visit
  const asked = new URL(request.url).searchParams.get('faite')
  const path = asked ? await findKeyedPath({ id: asked, keyedById: viewer.learnerId }) : null
  const units = await listUnitsUnder(keySheets.paths(viewer))
  return withVisit(visit, {
    formId: newId(),
    units: units.map(({ id, name }) => ({ id, name })),
    path: path ? describeProposals(path) : null,
    isGone: asked !== null && path === null,
    // The sheets are keyed in where she came.
    reception: await findReceptionNear(viewer.grants[0]?.unitId ?? viewer.unitId),
  })
}

/** Builds her path from the letters; or brings everything back, with what is wrong beside it. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, keySheets)
  const typed = readTyped(await request.formData())
  const { answers, faults } = readAnswers(typed.letters)
  const owner = await ownerOf({ viewer, typed })
  const whole = Object.keys(answers).length === 0 && Object.keys(faults).length === 0 ? nothingTyped : null
  const refusal = { typed, faults, whole, owner: 'fault' in owner ? ownerRefusal(owner) : null, found: null }
  if ('fault' in owner || whole || Object.keys(faults).length > 0) return data(refusal, { status: 422 })
  try {
    const found = 'person' in owner ? { learnerId: owner.person.learnerId } : owner
    const formId = typed.owner.envoi
    const id = await keyDiagnostic({ viewer, owner: found, answers, keepsAnswers: typed.keeps, formId })
    return redirect(`/saisie/par-ou-commencer?faite=${id}`)
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return data({ ...refusal, whole: storageFull }, { status: 507 })
  }
}

const nothingTyped = 'Écrivez au moins une lettre. Vides, les feuilles ne disent rien.'
const storageFull = 'Il n’y a plus de place sur notre machine. Gardez les feuilles, et essayez un peu plus tard.'

export default function KeyWhereToBegin() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (page.path && !refused) return <HandOver path={page.path} reception={page.reception} />
  return <KeyView page={page} refused={refused} />
}
