import type { Viewer } from '#app/features/accounts/index.ts'
import {
  type FoundOwner,
  findOwner,
  type keySheet,
  type OpenedSheet,
  type OwnerFault,
} from '#app/features/paper/index.server.ts'
import { readPileDay } from '#app/features/paper/index.ts'
import type { Person } from '#app/features/people/index.ts'
import { now } from '#app/platform/clock.ts'
import { dateFaultSentences } from '../key-sheets/sheet-words.ts'
import { nothingRead, ownerFaultSentences, readAnswers, type TypedSheet } from './keyed-form.server.ts'

export type Refusal = {
  /** About the sheet as a whole. */
  whole: string | null
  /** About its owner, and among whom to choose. */
  owner: { fault: OwnerFault; sentence: string; people: { id: string; words: string }[]; more: boolean } | null
  /** Who was found for a sheet with no name in its code: shown before anything is kept for her. */
  found: { id: string; words: string } | null
  /** By exercise. */
  faults: Record<string, string>
}
/** What comes back in the page, with everything that was typed. */
export type Refused = (Refusal & { typed: TypedSheet }) | undefined
type Ready = Pick<Parameters<typeof keySheet>[0], 'owner' | 'day' | 'readStepIds' | 'answers'>

type Sheet = { viewer: Viewer; opened: OpenedSheet; typed: TypedSheet; other: boolean }

/** Whether what was typed can be kept: all of it, or nothing. */
export async function judgeSheet({
  viewer,
  opened,
  typed,
  other,
}: Sheet): Promise<{ refusal: Refusal } | { ready: Ready }> {
  const { answers, faults } = readAnswers({ typed, questions: opened.questions })
  const read = readPileDay({ typed: typed.date, printedAt: opened.sheet.printedAt, now: now() })
  // The facts of a sheet with a name in its code go to the very path for which it was printed, even where it was merged since.
  const owner =
    opened.sheet.learnerId !== null && !other ? { learnerId: opened.sheet.learnerId } : await ownerOf({ viewer, typed })
  const found = 'fault' in owner || 'learnerId' in owner ? null : foundToShow(owner)
  const nothingTyped = answers.size === 0 && Object.keys(faults).length === 0
  const whole =
    'fault' in read
      ? dateFaultSentences[read.fault]
      : nothingTyped && typed.readStepIds.length === 0
        ? nothingRead
        : nothingTyped && opened.questions.length > 0 && found && typed.owner.vue !== found.id
          ? // Somebody who presses Enter after a number only wants to see whose it is.
            `C’est la feuille de : ${found.words}. Écrivez les lettres. S’il n’y en a pas, appuyez sur Entrée.`
          : null
  if ('fault' in read || 'fault' in owner || whole !== null || Object.keys(faults).length > 0)
    return { refusal: { whole, owner: 'fault' in owner ? ownerRefusal(owner) : null, found, faults } }
  const { readStepIds } = typed
  return {
    ready: {
      owner: 'person' in owner ? { learnerId: owner.person.learnerId } : owner,
      day: read.day,
      readStepIds,
      answers,
    },
  }
}

/** Whose a sheet is, by what was typed about her. */
export async function ownerOf({
  viewer,
  typed,
}: {
  viewer: Viewer
  typed: Pick<TypedSheet, 'owner'>
}): Promise<FoundOwner> {
  const { personne, choisie, prenom, unite, envoi } = typed.owner
  return findOwner({
    viewer,
    written: personne,
    chosenId: choisie,
    newName: prenom,
    newUnitId: unite,
    formId: envoi,
  })
}

function foundToShow(owner: Exclude<FoundOwner, { fault: unknown }>): NonNullable<Refusal['found']> {
  if ('person' in owner) return personToShow(owner.person)
  return { id: 'nouvelle', words: `${owner.newcomer.name}, une nouvelle personne` }
}

/** What to say where nobody was found, or among whom to choose. */
export function ownerRefusal({ fault, people, more }: Extract<FoundOwner, { fault: unknown }>): Refusal['owner'] {
  return { fault, sentence: ownerFaultSentences[fault], people: people.map(personToShow), more }
}

function personToShow({ learnerId, name, unit, reference }: Person): { id: string; words: string } {
  const words = [name ?? 'Sans prénom', unit?.name, reference ? `carte ${reference}` : null]
  return { id: learnerId, words: words.filter(Boolean).join(', ') }
}
