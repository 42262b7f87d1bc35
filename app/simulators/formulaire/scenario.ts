import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'
import { judge } from './judge.ts'
import { photoKinds, textKinds, verdicts } from './kinds.ts'

/** A field in which the facts of somebody who does not exist are written, or picked ready made. */
const textField = z
  .object({
    kind: z.enum(textKinds),
    label: words(40),
    required: z.boolean().default(true),
    /** What the sheet says: « Odette Marchand », « 12/04/1958 ». */
    fact: asWritten(80),
    /** The facts of somebody else, to show the shape. */
    example: asWritten(80),
    /** Ready answers; one is right, the others say what they lack. */
    pieces: z
      .array(z.object({ id: identifier, text: asWritten(80), verdict: z.enum(verdicts) }).strict())
      .min(2)
      .max(4),
  })
  .strict()

/** A form of nine parts: five texts, a choice, a photo, a tick, the button. */
export const formulaireScenario = z
  .object({
    ...scenarioBasics,
    /** Whose facts these are, never the learner's. */
    person: words(40),
    site: z.object({ name: words(40), address: asWritten(60), title: words(60) }).strict(),
    texts: z.array(textField).length(textKinds.length),
    choice: z
      .object({
        label: words(60),
        options: z
          .array(z.object({ id: identifier, text: words(60) }).strict())
          .min(2)
          .max(4),
        right: identifier,
      })
      .strict(),
    photo: z
      .object({
        label: words(60),
        paper: z.enum(['carte', 'facture']),
        /** The order of the four photos. */
        order: z.array(z.enum(photoKinds)).length(photoKinds.length),
      })
      .strict(),
    tick: words(120),
    receipt: z.object({ number: asWritten(30), next: words(120) }).strict(),
  })
  .strict()
  .superRefine(({ texts, choice, photo }, context) => {
    if (textKinds.some((kind, at) => texts[at]?.kind !== kind))
      refuse(context, 'texts', `Écrivez les cases dans cet ordre : ${textKinds.join(', ')}.`)
    if (texts.some(({ kind, required }) => required === (kind === 'email')))
      refuse(context, 'texts', 'L’e-mail est facultatif (required: false), et lui seul.')
    for (const { label, kind, fact, pieces } of texts) {
      const rights = pieces.filter(({ verdict }) => verdict === 'right')
      if (rights.length !== 1 || rights[0]?.text !== fact)
        refuse(
          context,
          'texts',
          `« ${label} » : une réponse toute prête est juste (right), et dit le fait mot pour mot.`,
        )
      const misjudged = pieces.find(({ text, verdict }) => judge({ kind, fact, text }) !== verdict)
      if (misjudged)
        refuse(
          context,
          'texts',
          `« ${misjudged.text} » : écrivez verdict: ${judge({ kind, fact, text: misjudged.text })}.`,
        )
    }
    if (!choice.options.some(({ id }) => id === choice.right))
      refuse(context, 'choice', 'La bonne réponse (right) est une des options.')
    if (new Set(photo.order).size < photoKinds.length)
      refuse(context, 'photo', `Les quatre photos : ${photoKinds.join(', ')}.`)
  })

export type FormulaireScenario = z.infer<typeof formulaireScenario>
export type TextField = FormulaireScenario['texts'][number]

function refuse(context: z.RefinementCtx, key: string, message: string) {
  context.addIssue({ code: z.ZodIssueCode.custom, path: [key], message })
}
