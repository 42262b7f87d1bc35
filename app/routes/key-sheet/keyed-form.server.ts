import { z } from 'zod'
import type { OpenedSheet, OwnerFault, ReadAnswers } from '#app/features/paper/index.server.ts'
import { readLetters } from '#app/features/paper/index.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { letterFaultSentence } from './keying-words.ts'

const line = z.string().trim().max(200).catch('')

/** What was typed about the owner of a blank sheet. */
export const ownerSchema = z.object({
  personne: line,
  choisie: line,
  /** Who was shown before as the owner. */
  vue: line,
  prenom: line,
  unite: line,
  envoi: z.string().refine(isId).catch(newId),
})

export type TypedSheet = {
  owner: z.infer<typeof ownerSchema>
  date: string
  readStepIds: string[]
  /** By exercise. */
  letters: Record<string, string>
}

/** The name of the box of a step in the form. */
export function stepField(stepId: string): string {
  return `etape-${stepId}`
}

/** The name of the field of a question. */
export function answerField(exerciseId: string): string {
  return `reponse-${exerciseId}`
}

/** Everything that was typed for a sheet, as it was typed: it comes back in the page where something is wrong. */
export function readForm(form: FormData, { steps, questions }: OpenedSheet): TypedSheet {
  return {
    owner: ownerSchema.parse(Object.fromEntries(form)),
    date: String(form.get('date') ?? ''),
    readStepIds: steps.map(step => step.id).filter(id => form.has(stepField(id))),
    letters: Object.fromEntries(
      questions.map(({ exercise }) => [exercise.id, String(form.get(answerField(exercise.id)) ?? '')]),
    ),
  }
}

/** The answers that the letters say, and what is wrong with the others, by exercise. */
export function readAnswers({ typed, questions }: { typed: TypedSheet; questions: OpenedSheet['questions'] }): {
  answers: ReadAnswers
  faults: Record<string, string>
} {
  const answers: ReadAnswers = new Map()
  const faults: Record<string, string> = {}
  for (const { exercise } of questions) {
    const read = readLetters({ typed: typed.letters[exercise.id] ?? '', question: exercise })
    if (read === null) continue
    if ('choiceIds' in read) answers.set(exercise.id, read.choiceIds)
    else faults[exercise.id] = letterFaultSentence({ fault: read.fault, sign: read.sign, exercise })
  }
  return { answers, faults }
}

export const ownerFaultSentences: Record<OwnerFault, string> = {
  empty: 'Écrivez le numéro de sa carte, ou son prénom.',
  nobody: 'Nous ne trouvons personne. Vérifiez, ou ouvrez un parcours à cette personne, juste en dessous.',
  choose: 'Choisissez la personne dans la liste, puis appuyez sur Entrée.',
  'other-unit': 'Cette carte est celle d’une personne d’une autre CMCAS. Rien n’est enregistré. Rendez-lui sa feuille.',
  unit: 'Choisissez sa CMCAS ou sa SLVie dans la liste.',
}

export const nothingRead = 'Cochez au moins une étape, ou écrivez une réponse. Vide, la feuille ne dit rien.'
