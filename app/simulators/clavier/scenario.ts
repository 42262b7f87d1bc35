import { z } from 'zod'
import { scenarioBasics, words } from '../kit/scenario-basics.ts'
import { findWay, keyboardNames } from './layout.ts'

const word = z
  .object({
    text: z.string().min(1).max(30),
    /** True: « Ete » is taken for « Été », for whoever begins. */
    accentsOptional: z.boolean(),
    /** Why this word: « Votre adresse e-mail. » */
    about: words(120),
  })
  .strict()
  .superRefine(({ text, accentsOptional }, context) => {
    for (const sign of text) {
      const asked = accentsOptional ? withoutAccents(sign) : sign
      if (keyboardNames.every(name => findWay(name, sign) ?? findWay(name, asked))) continue
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: `Le signe « ${sign} » n’est pas sur tous les claviers dessinés. Choisissez un autre mot, ou écrivez « accentsOptional: true » si c’est un accent.`,
      })
    }
  })

/** Words to write, one after the other, on the drawn keyboard or on one's own. */
export const clavierScenario = z
  .object({
    ...scenarioBasics,
    /** True: the next key is always lit. False: only when a hint is asked for. */
    showsNextKey: z.boolean(),
    words: z.array(word).min(2).max(6),
  })
  .strict()

export type ClavierScenario = z.infer<typeof clavierScenario>

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '')
}
