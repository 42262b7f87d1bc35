import type { Check, Guidance, Remark } from '../contract.ts'
import type { PhraseSolideScenario } from './scenario.ts'
import { type Phrase, type PhraseSolideGesture, type PhraseSolideState, readPhrase } from './state.ts'
import { LONG_ENOUGH, strengthOf } from './strength.ts'

type Given = { scenario: PhraseSolideScenario; state: PhraseSolideState }

function lacks({ guessed, wordsToGo, ending, isLong, isCommon }: Phrase): string[] {
  return [
    ...guessed.map(({ word }) => `Enlevez « ${word} » : cela se devine.`),
    ...(wordsToGo > 0 ? [`Ajoutez ${wordsToGo === 1 ? '1 mot pris' : `${wordsToGo} mots pris`} au hasard.`] : []),
    ...(ending === null ? ['Ajoutez un chiffre ou un signe à la fin.'] : []),
    ...(isLong || wordsToGo > 0 ? [] : [`Il faut ${LONG_ENOUGH} signes ou plus.`]),
    ...(isCommon ? ['Prenez d’autres mots : celui-ci est trop courant.'] : []),
  ]
}

export function check({ scenario, state }: Given): Check {
  const missing = [
    ...lacks(readPhrase({ scenario, state })),
    ...(state.isKept ? [] : ['Appuyez sur « Garder cette phrase ».']),
  ]
  return { done: missing.length === 0, missing }
}

export function remark({ scenario, state }: Given): Remark | null {
  const phrase = readPhrase({ scenario, state })
  const [lack] = lacks(phrase)
  if (state.isKept && lack) return { tone: 'attention', title: 'Il manque encore quelque chose.', text: lack }
  if (state.isKept)
    return {
      tone: 'ok',
      title: 'Votre phrase est solide.',
      text: `${phrase.text.length} signes. La deviner demande ${strengthOf({ ...phrase, book: scenario.book }).words}.`,
    }
  const taken = phrase.guessed.find(({ id }) => id === state.last)
  if (taken) return { tone: 'attention', title: `« ${taken.word} » se devine.`, text: taken.why }
  if (phrase.pieces.length === 0) return null
  const { words } = strengthOf({ ...phrase, book: scenario.book })
  return { tone: 'info', title: `Pour la deviner : ${words}.`, text: lack ?? 'Vous pouvez garder cette phrase.' }
}

/** What can be guessed goes first; then words, the last sign, and keeping it. */
export function guide({ scenario, state }: Given): Guidance<PhraseSolideGesture> | null {
  if (check({ scenario, state }).done) return null
  const { guessed, wordsToGo, ending } = readPhrase({ scenario, state })
  const [toRemove] = guessed
  if (toRemove)
    return {
      where: 'Regardez votre phrase. Un morceau se devine.',
      show: `Appuyez sur « Enlever ${toRemove.word} ».`,
      target: `remove-${toRemove.id}`,
      gesture: { type: 'remove', piece: toRemove.id },
      together: `Enlever « ${toRemove.word} »`,
    }
  const next = scenario.pieces.find(({ id, from }) => from === 'chance' && !state.pieces.includes(id))
  if (wordsToGo > 0 && next)
    return {
      where: 'Regardez les mots à prendre. Prenez un mot qui ne parle de personne.',
      show: `Appuyez sur « ${next.word} », par exemple.`,
      target: `take-${next.id}`,
      gesture: { type: 'take', piece: next.id },
      together: `Prendre « ${next.word} »`,
    }
  const [sign] = scenario.endings
  if (ending === null && sign)
    return {
      where: 'Regardez sous les mots : il y a des chiffres et des signes.',
      show: `Appuyez sur « ${sign.sign} », par exemple.`,
      target: `end-${sign.id}`,
      gesture: { type: 'end', ending: sign.id },
      together: `Finir par « ${sign.sign} »`,
    }
  return {
    where: 'Regardez sous votre phrase.',
    show: 'Appuyez sur « Garder cette phrase ».',
    target: 'keep',
    gesture: { type: 'keep' },
    together: 'Garder cette phrase',
  }
}
