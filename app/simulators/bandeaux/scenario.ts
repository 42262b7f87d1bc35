import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

export const bannerKinds = ['cookies', 'newsletter', 'alert', 'chat', 'app'] as const
/** Where refusing is drawn: a cross in the corner, small words, or a button like the others. */
export const refusalLooks = ['cross', 'words', 'button'] as const

const page = z
  .object({
    id: identifier,
    kind: z.enum(bannerKinds),
    site: words(40),
    address: asWritten(60),
    /** The page that she came to read, under the banner. */
    heading: words(80),
    lines: z.array(words(140)).min(1).max(3),
    banner: z
      .object({
        title: words(80),
        text: words(240),
        accept: words(40),
        /** The button behind which refusing is hidden: « Régler mes choix ». */
        door: words(40).optional(),
        /** What is read once behind it. */
        behind: words(160).optional(),
        refuse: words(40),
        refuseLook: z.enum(refusalLooks),
      })
      .strict()
      .refine(({ door, behind }) => (door === undefined) === (behind === undefined), {
        path: ['behind'],
        message: '« door » et « behind » vont ensemble : le bouton, et ce que l’on lit derrière.',
      }),
    /** « Le refus était derrière « Régler mes choix ». » */
    whereItWas: words(160),
    /** What to do of such a banner in real life: « Fermez. N’appelez jamais ce numéro. » */
    advice: words(160),
    /** Where accepting leads, in up to three lines. */
    aftermath: z.array(words(140)).min(1).max(3),
  })
  .strict()

/** Pages in a row, each with something in front of it to close without accepting. */
export const bandeauxScenario = z
  .object({ ...scenarioBasics, pages: z.array(page).min(3).max(8) })
  .strict()
  .refine(({ pages }) => new Set(pages.map(({ id }) => id)).size === pages.length, {
    path: ['pages'],
    message: 'Deux pages ont le même « id ».',
  })

export type BandeauxScenario = z.infer<typeof bandeauxScenario>
export type BannerPage = BandeauxScenario['pages'][number]
