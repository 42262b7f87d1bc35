import { z } from 'zod'
import { identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'
import { pictures } from './pictures.ts'
import { isTooCommon } from './strength.ts'

/** Written without accents: some sites refuse them. Three letters at least, so that four words make sixteen signs. */
const bareWord = z.string().regex(/^[a-zA-Z0-9]{3,20}$/)

const chancePiece = z
  .object({ id: identifier, word: bareWord, from: z.literal('chance'), picture: z.enum(pictures).optional() })
  .strict()

/** What somebody can guess: of her own life, or known to all. `why` is said when it is taken. */
const guessedPiece = z
  .object({
    id: identifier,
    word: z.string().regex(/^[a-zA-Z0-9-]{3,30}$/),
    from: z.enum(['life', 'known']),
    why: words(160),
    picture: z.enum(pictures).optional(),
  })
  .strict()

/** Words to pick from for somebody who needs a password; nothing is ever typed. */
export const phraseSolideScenario = z
  .object({
    ...scenarioBasics,
    /** « le site de la mairie » */
    site: words(40),
    person: words(40),
    /** « Odette » is born in 1958, has a cat…: what those who know her know. */
    life: z.array(words(100)).min(2).max(5),
    /** How many words the book holds that the words of chance come from: strength is worked out with it. */
    book: z.number().int().min(500).max(100_000),
    pieces: z
      .array(
        z.discriminatedUnion('from', [
          chancePiece,
          guessedPiece.extend({ from: z.literal('life') }),
          guessedPiece.extend({ from: z.literal('known') }),
        ]),
      )
      .min(8)
      .max(16),
    endings: z
      .array(z.object({ id: identifier, sign: z.string().regex(/^[0-9!?.+*]$/) }).strict())
      .min(2)
      .max(6),
  })
  .strict()
  .superRefine(({ pieces, endings }, context) => {
    const ids = [...pieces, ...endings].map(({ id }) => id)
    if (new Set(ids).size < ids.length) refuse(context, 'pieces', 'Chaque mot et chaque signe a un id à lui.')
    const byChance = pieces.filter(({ from }) => from === 'chance')
    if (byChance.length < 6) refuse(context, 'pieces', 'Donnez au moins 6 mots pris au hasard (from: chance).')
    if (byChance.some(({ word }) => isTooCommon(word)))
      refuse(context, 'pieces', 'Un mot pris au hasard est dans la liste des mots de passe trop courants.')
  })

export type PhraseSolideScenario = z.infer<typeof phraseSolideScenario>
export type Piece = PhraseSolideScenario['pieces'][number]

function refuse(context: z.RefinementCtx, key: string, message: string) {
  context.addIssue({ code: z.ZodIssueCode.custom, path: [key], message })
}
