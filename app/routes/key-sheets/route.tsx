import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keySheets } from '#app/features/accounts/index.ts'
import { lastKeyedToday, openSheet } from '#app/features/paper/index.server.ts'
import { parisDay, readPileDay, readSheetCode } from '#app/features/paper/index.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { sheetAddress } from '../key-sheet/sheet-address.ts'
import { requireStaff } from '../require-staff.server.ts'
import { KeySheetsView } from './key-sheets-view.tsx'
import keyingStyles from './keying.css?url'
import { codeFaultSentence, dateFaultSentences, sheetFaultSentences } from './sheet-words.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  actionAdmits: ['helper', 'trainer', 'admin'],
  sample: '/saisie',
}
export const meta = () => pageTitle('Saisie des feuilles')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: keyingStyles }]

/** The next code of the pile. `faite` says that a sheet has just been kept, or was known before; `date` is the pile's. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, keySheets)
  const { searchParams } = new URL(request.url)
  const said = searchParams.get('faite')
  const asked = readPileDay({ typed: searchParams.get('date') ?? '', printedAt: new Date(0), now: now() })
  return withVisit(visit, {
    today: parisDay(now()),
    day: 'day' in asked ? asked.day : parisDay(now()),
    known: said === 'deja',
    last: said === null ? null : await lastKeyedToday(visit.viewer),
  })
}

/** Opens the sheet of a code, once both the code and the date of the pile are good. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, keySheets)
  const form = await request.formData()
  const typed = { code: String(form.get('code') ?? ''), date: String(form.get('date') ?? '') }
  const refuse = (faults: { code?: string; date?: string }) => data({ ...typed, faults }, { status: 422 })
  const read = readSheetCode(typed.code)
  if ('fault' in read) return refuse({ code: codeFaultSentence(read) })
  const opened = await openSheet({ viewer, code: read.code })
  if ('fault' in opened) return refuse({ code: sheetFaultSentences[opened.fault] })
  const day = readPileDay({ typed: typed.date, printedAt: opened.sheet.printedAt, now: now() })
  if ('fault' in day) return refuse({ date: dateFaultSentences[day.fault] })
  return redirect(sheetAddress({ code: read.code, day: day.day }))
}

export default function KeySheets() {
  return <KeySheetsView pile={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
