import { z } from 'zod'
import { stepAddress } from '#app/features/catalog/index.ts'
import type { StudioLesson } from '#app/features/studio/index.ts'

const choices = z.object({
  version: z.enum(['courant', 'facile']).catch('courant'),
  ecran: z.enum(['telephone', 'ordinateur']).catch('telephone'),
  etape: z.string().catch(''),
  // Kept by each link: she reads new questions one by one, and may take them back after the last.
  ajout: z.string().max(2000).optional().catch(undefined),
})

export type Preview = NonNullable<ReturnType<typeof describePreview>>

/**
 * What the frame shows, from the address: which text, on which screen, at which step. What the address asks for and
 * is not there is replaced by the first of its kind. Null where no version of the lesson is on line.
 */
export function describePreview({ course, lesson, url }: { course: { slug: string }; lesson: StudioLesson; url: URL }) {
  const asked = choices.parse(Object.fromEntries(url.searchParams))
  const wanted = asked.version === 'facile' ? 'easyToRead' : 'standard'
  const shown = lesson.editions.find(({ edition }) => edition === wanted) ?? lesson.editions[0]
  const index = Math.max(0, shown?.steps.findIndex(({ id }) => id === asked.etape) ?? 0)
  const step = shown?.steps[index]
  if (!shown || !step) return null
  const easy = shown.edition === 'easyToRead'
  const at = { course: course.slug, lesson: lesson.slug, step: step.id }
  const here = {
    version: easy ? 'facile' : 'courant',
    ecran: asked.ecran,
    etape: step.id,
    ...(asked.ajout ? { ajout: asked.ajout } : {}),
  }
  const address = (change: Partial<typeof here>) => `${url.pathname}?${new URLSearchParams({ ...here, ...change })}`
  return {
    hash: shown.hash,
    edition: shown.edition,
    screen: asked.ecran,
    version: here.version,
    ticket: asked.ajout ?? null,
    steps: shown.steps,
    step,
    number: index + 1,
    pageAddress: stepAddress({ ...at, easy }),
    screens: [
      { label: 'Téléphone', to: address({ ecran: 'telephone' }), current: asked.ecran === 'telephone' },
      { label: 'Ordinateur', to: address({ ecran: 'ordinateur' }), current: asked.ecran === 'ordinateur' },
    ],
    editions: lesson.editions.map(({ edition }) => ({
      edition,
      to: address({ version: edition === 'easyToRead' ? 'facile' : 'courant' }),
      current: edition === shown.edition,
    })),
  }
}
