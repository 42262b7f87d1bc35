import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { keySheets, type Viewer } from '#app/features/accounts/index.ts'
import { keySheet, type OpenedSheet, openSheet } from '#app/features/paper/index.server.ts'
import { parisDay, readPileDay, readSheetCode } from '#app/features/paper/index.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import keyingStyles from '../key-sheets/keying.css?url'
import { sheetFaultSentences } from '../key-sheets/sheet-words.ts'
import { requireStaff } from '../require-staff.server.ts'
import { describeSheet } from './describe-sheet.server.ts'
import { judgeSheet } from './judge-sheet.server.ts'
import { KeySheetView } from './key-sheet-view.tsx'
import { readForm } from './keyed-form.server.ts'
import { nextAddress } from './sheet-address.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  actionAdmits: ['helper', 'trainer', 'admin'],
  sample: '/saisie/00000000',
}
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: keyingStyles }]
export const meta: MetaFunction<typeof loader> = ({ data: sheet }) => pageTitle(sheet?.title ?? 'Saisie d’une feuille')

/** A sheet to key in. `date` is the pile's; `autre` says that it is not the person's of its code. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, keySheets)
  const opened = await openOrThrow({ viewer: visit.viewer, typedCode: params.code })
  const { searchParams } = new URL(request.url)
  const { printedAt } = opened.sheet
  const asked = readPileDay({ typed: searchParams.get('date') ?? '', printedAt, now: now() })
  const day = 'day' in asked ? asked.day : parisDay(now())
  return withVisit(visit, await describeSheet({ opened, viewer: visit.viewer, day, other: searchParams.has('autre') }))
}

/** Keeps what was keyed in and goes to the next sheet; or brings everything back, with what is wrong beside it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, keySheets)
  const opened = await openOrThrow({ viewer, typedCode: params.code })
  const typed = readForm(await request.formData(), opened)
  const other = new URL(request.url).searchParams.has('autre')
  const judged = await judgeSheet({ viewer, opened, typed, other })
  if ('refusal' in judged) return data({ typed, ...judged.refusal }, { status: 422 })
  try {
    const outcome = await keySheet({ viewer, opened, ...judged.ready })
    return redirect(nextAddress({ day: judged.ready.day, outcome }))
  } catch (error) {
    if (!isStorageFull(error)) throw error
    const whole = 'Il n’y a plus de place sur notre machine. Gardez la feuille, et essayez un peu plus tard.'
    return data({ typed, whole, owner: null, found: null, faults: {} }, { status: 507 })
  }
}

async function openOrThrow({
  viewer,
  typedCode,
}: {
  viewer: Viewer
  typedCode: string | undefined
}): Promise<OpenedSheet> {
  const read = readSheetCode(typedCode ?? '')
  const opened = 'code' in read ? await openSheet({ viewer, code: read.code }) : { fault: 'unknown' as const }
  if (!('fault' in opened)) return opened
  throw new Response(sheetFaultSentences[opened.fault], { status: opened.fault === 'other-unit' ? 403 : 404 })
}

export default function KeySheet() {
  return <KeySheetView sheet={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
