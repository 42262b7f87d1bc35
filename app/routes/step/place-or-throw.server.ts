import { invariantResponse } from '@epic-web/invariant'
import type { Step } from '#app/content/contract.ts'
import { getLessonPlace, type LessonPlace } from '#app/features/catalog/index.server.ts'
import { lessonGone } from '../lesson-gone.server.ts'

export type FoundStep = { place: LessonPlace; step: Step; index: number }

/** The step that an address names. Throws a 404 that says where to go on. */
export async function placeOrThrow({
  request,
  params,
}: {
  request: Request
  params: Record<string, string | undefined>
}): Promise<FoundStep> {
  const wanted = new URL(request.url).searchParams.get('version') === 'facile' ? 'easyToRead' : 'standard'
  const place = await getLessonPlace({ courseSlug: params.course ?? '', lessonSlug: params.lesson ?? '', wanted })
  if (!place) throw lessonGone(params.course)
  const index = place.edition.steps.findIndex(step => step.id === params.step)
  const step = place.edition.steps[index]
  invariantResponse(
    step,
    `Cette étape a changé ou n’existe plus dans la leçon « ${place.lesson.title} ». Votre parcours est gardé : vous pouvez reprendre.`,
    { status: 404 },
  )
  return { place, step, index }
}
