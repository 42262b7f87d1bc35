import type { LoaderFunctionArgs } from '@remix-run/node'
import { seeStudio } from '#app/features/accounts/index.ts'
import { isFileFormat } from '#app/features/question-files/index.server.ts'
import { takeQuestions } from '#app/features/studio/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { requireStaff } from '../require-staff.server.ts'
import { notHerLesson, wantedOf } from '../studio-lesson/lesson-wanted.server.ts'

export const handle: RouteHandle = {
  admits: ['trainer', 'admin'],
  sample: '/studio/mots-de-passe/a-quoi-sert-un-compte/emporter/moodle',
}

const files = {
  moodle: { type: 'application/xml', ending: 'moodle.xml' },
  gift: { type: 'text/plain', ending: 'gift.txt' },
  aiken: { type: 'text/plain', ending: 'aiken.txt' },
}

/** The file itself. What it leaves out was said on the page that leads here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const wanted = wantedOf(visit, params)
  const format = params.format ?? ''
  const [taken] = isFileFormat(format) ? ((await takeQuestions({ ...wanted, formats: [format] })) ?? []) : []
  if (!taken || taken.text === '') throw notHerLesson()
  const { type, ending } = files[taken.format]
  const headers = new Headers({
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${wanted.lessonSlug}.${ending}"`,
    'Cache-Control': 'no-store',
  })
  if (visit.session.setCookie) headers.append('Set-Cookie', visit.session.setCookie)
  return new Response(taken.text, { headers })
}
