import type { Check, Guidance, Remark } from '../contract.ts'
import { findNeighbour, type Key, type KeyboardName, sayOf, sayOfKey } from './layout.ts'
import { layerOn, nextKey, nextSign, wordOf } from './next-key.ts'
import type { ClavierScenario } from './scenario.ts'
import type { ClavierGesture, ClavierState, Verdict } from './state.ts'

type Given = { scenario: ClavierScenario; state: ClavierState }

export function check({ scenario, state }: Given): Check {
  const missing = scenario.words.slice(state.word).map(({ text }) => `Écrivez « ${text} ».`)
  return { done: missing.length === 0, missing }
}

type Refused = Exclude<Verdict, 'right' | 'no-accent'>

const refusedSentences: Record<Refused, { title: string; text: string }> = {
  empty: { title: 'La case est vide.', text: 'Écrivez le mot dans la case, lettre après lettre.' },
  accent: { title: 'Presque. Il manque un accent.', text: 'Regardez bien chaque lettre, puis essayez encore.' },
  capital: { title: 'Presque. Regardez les majuscules.', text: 'La touche Maj donne une grande lettre.' },
  space: { title: 'Presque. Regardez les espaces.', text: 'La grande barre du bas met un espace.' },
  at: { title: 'Presque. Il manque le signe @.', text: 'Lisez « Où est le signe @ ? », plus bas.' },
  dot: { title: 'Presque. Il manque le point.', text: 'Cherchez le point, puis écrivez encore le mot.' },
  short: { title: 'Il manque des lettres.', text: 'Comparez avec le mot, une lettre après l’autre.' },
  long: { title: 'Il y a des lettres en trop.', text: 'Comparez avec le mot, une lettre après l’autre.' },
  other: { title: 'Pas tout à fait.', text: 'Une lettre est différente. Comparez avec le mot.' },
}

export function remark({ scenario, state }: Given): Remark | null {
  if (state.slipped)
    return { tone: 'attention', title: 'Pas tout à fait.', text: whereIs({ scenario, state, name: state.on }) }
  const { told } = state
  if (told !== 'right' && told !== 'no-accent') return told ? { tone: 'attention', ...refusedSentences[told] } : null
  const written = scenario.words[state.word - 1]?.text ?? ''
  const next = wordOf({ scenario, state })
  const onward = next ? `Le mot suivant est « ${next.text} ».` : 'Tous les mots sont écrits.'
  return told === 'right'
    ? { tone: 'ok', title: 'C’est bien écrit.', text: `Voici le mot : « ${written} ». ${onward}` }
    : { tone: 'ok', title: 'C’est bien.', text: `Avec ses accents, le mot s’écrit « ${written} ». ${onward}` }
}

/** The whole word at once: what is lit on the drawing already shows each key. */
export function guide({ scenario, state }: Given): Guidance<ClavierGesture> | null {
  const word = wordOf({ scenario, state })
  if (!word) return null
  return {
    where: whereIs({ scenario, state, name: state.chosen ?? state.on }),
    show: `Suivez les touches marquées. Ou tapez ${word.text} dans la case, puis appuyez sur « Envoyer le mot ».`,
    target: 'write',
    typed: word.text,
    gesture: { type: 'write', word: state.word, verdict: 'right' },
    together: `Écrire ${word.text}`,
  }
}

/** « Cherchez le O. C’est la touche à gauche du P. » */
function whereIs({ scenario, state, name }: Given & { name: KeyboardName }): string {
  const key = nextKey({ scenario, state, name })
  const sign = nextSign({ scenario, state })
  if (!key || !sign) return ''
  if (key.sets) return firstSets({ key, sign, name })
  const neighbour = findNeighbour({ name, layer: layerOn(state, name), id: key.id })
  const where = neighbour
    ? ` C’est la touche à ${neighbour.side === 'left' ? 'gauche' : 'droite'} du ${sayOfKey(neighbour.key)}.`
    : ''
  return `Cherchez le ${sayOf(sign)}.${where}`
}

function firstSets({ key, sign, name }: { key: Key; sign: string; name: KeyboardName }): string {
  if (key.sets === 'base') return 'Pour revenir aux lettres, appuyez sur ABC.'
  if (key.id === 'altgr') return 'Le signe @ est sur la touche du 0. Appuyez d’abord sur AltGr.'
  if (key.id === 'chiffres') return 'Le signe @ est caché. Appuyez d’abord sur ?123.'
  if (sign === sign.toLowerCase() && /\p{L}/u.test(sign)) return 'Maj est encore allumée. Appuyez de nouveau sur Maj.'
  if (sign === '.' && name !== 'phone') return 'Le point est sur la touche du point-virgule. Appuyez d’abord sur Maj.'
  return `Pour le ${sayOf(sign)}, appuyez d’abord sur Maj.`
}
