import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'
import { isDay } from './dates.ts'
import { obstacleOf } from './obstacle.ts'

/** `2026-05-12`, between quotes in the file. */
const day = z.string().refine(isDay, 'Écrivez une date entre guillemets, ainsi : "2026-05-12".')
const price = z.number().int().min(0).max(2000)

const activity = z
  .object({
    id: identifier,
    name: words(60),
    about: words(160),
    kind: identifier,
    day,
    /** The last day to enrol: « forclusion ». */
    closes: day,
    places: z.number().int().min(0).max(500),
    /** The youngest who may come. */
    fromAge: z.number().int().min(0).max(99).default(0),
    /** Euros, one a bracket, in the order of `brackets`. */
    prices: z
      .array(z.object({ adult: price, child: price }).strict())
      .min(2)
      .max(6),
  })
  .strict()

/** « Mes activités » of a CMCAS that does not exist. `today` is a day of the story: nothing reads a clock. */
export const activiteScenario = z
  .object({
    ...scenarioBasics,
    site: z.object({ name: words(60), address: asWritten(60) }).strict(),
    today: day,
    adult: words(40),
    child: z.object({ name: words(40), age: z.number().int().min(1).max(17) }).strict(),
    /** « tranche 1 »…, cheapest first, and which is theirs, counted from 1. */
    brackets: z.number().int().min(2).max(6),
    bracket: z.number().int().min(1).max(6),
    kinds: z
      .array(z.object({ id: identifier, name: words(30) }).strict())
      .min(2)
      .max(4),
    activities: z.array(activity).length(4),
    reception: z.object({ name: words(60), phone: asWritten(20), hours: words(60), address: words(80) }).strict(),
    receipt: asWritten(30),
  })
  .strict()
  .superRefine(({ activities, kinds, brackets, bracket, today, child }, context) => {
    const ids = [...activities, ...kinds].map(({ id }) => id)
    if (new Set(ids).size < ids.length) refuse(context, 'activities', 'Chaque activité et chaque sorte a un id à elle.')
    if (bracket > brackets) refuse(context, 'bracket', `Il y a ${brackets} tranches : celle-ci n’existe pas.`)
    for (const { name, kind, prices, day, closes } of activities) {
      if (!kinds.some(({ id }) => id === kind))
        refuse(context, 'activities', `« ${name} » : cette sorte (kind) n’est pas dans kinds.`)
      if (prices.length !== brackets)
        refuse(context, 'activities', `« ${name} » : écrivez ${brackets} prix, un par tranche.`)
      if (closes > day) refuse(context, 'activities', `« ${name} » : la date limite vient avant le jour de l’activité.`)
    }
    const obstacles = activities.map(activity => obstacleOf({ activity, today, child }))
    if (!obstacles.includes(null))
      refuse(context, 'activities', 'Une activité au moins reste ouverte à l’adulte et à l’enfant.')
    if (!obstacles.includes('closed')) refuse(context, 'activities', 'Une activité au moins a une date limite passée.')
  })

export type ActiviteScenario = z.infer<typeof activiteScenario>
export type Activity = ActiviteScenario['activities'][number]

function refuse(context: z.RefinementCtx, key: string, message: string) {
  context.addIssue({ code: z.ZodIssueCode.custom, path: [key], message })
}
