import { z } from 'zod'
import { asWritten, scenarioBasics, words } from '../kit/scenario-basics.ts'

const sms = z.object({ from: words(40), text: words(160), code: z.string().regex(/^\d{4,8}$/) }).strict()

/** A site that sends a code, and somebody who calls to get another one. */
export const codeSmsScenario = z
  .object({
    ...scenarioBasics,
    site: z
      .object({
        name: words(40),
        address: asWritten(60),
        /** Why the site wants to be sure: « Vous entrez dans vos comptes. » */
        why: words(120),
        /** What is behind the door, once in: two or three lines. */
        inside: z.array(words(80)).min(1).max(4),
      })
      .strict(),
    sms,
    call: z
      .object({
        /** What the screen of the phone says: « Numéro inconnu ». */
        from: words(40),
        hello: words(200),
        /** What it answers when asked why: once, then once more. */
        insists: z.array(words(200)).min(1).max(3),
        /** The code that the caller has sent, and wants to hear. */
        sms,
        /** « Voilà ce qui se serait passé »: up to three lines. */
        aftermath: z.array(words(120)).min(1).max(3),
      })
      .strict(),
  })
  .strict()

export type CodeSmsScenario = z.infer<typeof codeSmsScenario>
