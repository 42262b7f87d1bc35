/** Why a fact of a batch was not taken. */
export type RefusalReason = 'malformed' | 'bad-date' | 'other-person' | 'id-taken' | 'batch-too-long' | 'not-kept'

/** What the person, or whoever helps her, reads of it. */
export const refusalSentences: Record<RefusalReason, string> = {
  malformed: 'Cette ligne n’est pas complète. Elle n’est pas gardée. Les autres le sont.',
  'bad-date': 'La date de cette ligne n’existe pas. Elle n’est pas gardée. Les autres le sont.',
  'other-person': 'Cette ligne parle d’une autre personne. Elle n’est pas gardée ici.',
  'id-taken': 'Cette ligne porte le numéro d’une autre. Elle n’est pas gardée.',
  'batch-too-long': 'Cet envoi est trop long. Le début est gardé. Envoyez la suite.',
  'not-kept': 'Il n’y a plus de place sur notre machine. Gardez cette ligne, et envoyez-la plus tard.',
}

export type Refused = { id: string; reason: RefusalReason; sentence: string }

export function refuse(id: string, reason: RefusalReason): Refused {
  return { id, reason, sentence: refusalSentences[reason] }
}
