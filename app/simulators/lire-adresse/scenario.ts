import { z } from 'zod'
import { identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

const piece = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/)

const address = z
  .object({
    id: identifier,
    /** Where it is seen: « Dans un e-mail, qui parle d’un remboursement. » */
    place: words(120),
    /** What stands before the name, each followed by a dot. */
    before: z.array(piece).max(3),
    /** The true name of the site: « remboursement.example ». */
    name: piece.refine(name => name.includes('.'), 'Le vrai nom a une fin : « .fr », « .exemple ».'),
    /** What stands after the first bar, each with a bar before it. */
    after: z.array(piece).max(3),
    /** Whose it is: « Ce n’est pas le site des impôts. » */
    why: words(200),
  })
  .strict()
  .refine(({ before, after }) => before.length + after.length > 0, 'Une adresse a deux morceaux au moins.')

/** Addresses to read: in each, the true name of the site is the last name before the first bar. */
export const lireAdresseScenario = z
  .object({
    ...scenarioBasics,
    /** How many are to be found at the first go. */
    enough: z.number().int().min(1).max(12),
    addresses: z.array(address).min(3).max(12),
  })
  .strict()
  .refine(({ enough, addresses }) => enough <= addresses.length, {
    path: ['enough'],
    message: 'Il faut au moins autant d’adresses que « enough ».',
  })
  .refine(({ addresses }) => new Set(addresses.map(({ id }) => id)).size === addresses.length, {
    path: ['addresses'],
    message: 'Deux adresses ont le même « id ».',
  })

export type LireAdresseScenario = z.infer<typeof lireAdresseScenario>
export type Address = LireAdresseScenario['addresses'][number]

export function partsOf({ before, name, after }: Address): string[] {
  return [...before, name, ...after]
}

export function wholeOf({ before, name, after }: Address): string {
  return [[...before, name].join('.'), ...after].join('/')
}
