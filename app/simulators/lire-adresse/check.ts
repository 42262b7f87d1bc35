import type { Check, Guidance, Remark } from '../contract.ts'
import { currentOf, nextOf } from './reduce.ts'
import type { LireAdresseScenario } from './scenario.ts'
import type { LireAdresseGesture, LireAdresseState } from './state.ts'

type Given = { scenario: LireAdresseScenario; state: LireAdresseState }

export function check({ scenario, state }: Given): Check {
  const left = scenario.enough - state.found.length
  if (left <= 0) return { done: true, missing: [] }
  return {
    done: false,
    missing: [left === 1 ? 'Trouvez encore un vrai nom de site.' : `Trouvez encore ${left} vrais noms de site.`],
  }
}

export function remark({ scenario, state }: Given): Remark | null {
  const address = currentOf({ scenario, state })
  if (!address || state.pressed === null) return null
  if (state.pressed === address.before.length)
    return { tone: 'ok', title: 'Oui, c’est ça.', text: `Le vrai nom est ${address.name}. ${address.why}` }
  const isBefore = state.pressed < address.before.length
  const rule = isBefore
    ? 'Tout ce qui est devant peut être inventé.'
    : 'Tout ce qui suit la première barre « / » peut être inventé.'
  return {
    tone: 'attention',
    title: 'Pas tout à fait.',
    text: `${rule} Le vrai nom est ${address.name}. ${address.why}`,
  }
}

export function guide({ scenario, state }: Given): Guidance<LireAdresseGesture> | null {
  const address = currentOf({ scenario, state })
  if (check({ scenario, state }).done || !address) return null
  if (state.pressed !== null && nextOf({ scenario, state }))
    return {
      where: 'Regardez sous l’adresse.',
      show: 'Appuyez sur « Adresse suivante ».',
      target: 'next',
      gesture: { type: 'next', address: address.id },
      together: 'Voir l’adresse suivante',
    }
  return {
    where:
      address.after.length > 0
        ? 'Cherchez la première barre « / ». Le vrai nom est juste devant.'
        : 'Il n’y a pas de barre « / ». Le vrai nom est tout à la fin.',
    show: `Appuyez sur ${address.name}.`,
    target: `part-${address.before.length}`,
    gesture: { type: 'press', address: address.id, part: address.before.length },
    together: `Appuyer sur ${address.name}`,
  }
}
