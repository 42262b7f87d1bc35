import type { Check, Guidance, Remark } from '../contract.ts'
import { canRefuse, pageOf } from './reduce.ts'
import type { BandeauxScenario, BannerPage } from './scenario.ts'
import type { BandeauxGesture, BandeauxState } from './state.ts'

type Given = { scenario: BandeauxScenario; state: BandeauxState }

export function check({ scenario, state }: Given): Check {
  const left = scenario.pages.length - state.at - (state.step === 'closed' ? 1 : 0)
  if (left <= 0) return { done: true, missing: [] }
  return {
    done: false,
    missing: [left === 1 ? 'Fermez encore un bandeau.' : `Fermez encore ${left} bandeaux, sans accepter.`],
  }
}

export function remark({ scenario, state }: Given): Remark | null {
  const page = pageOf({ scenario, state })
  if (!page) return null
  if (state.step === 'closed')
    return { tone: 'ok', title: 'C’est fermé, sans accepter.', text: `${page.whereItWas} ${page.advice}` }
  if (state.step === 'accepted')
    return {
      tone: 'attention',
      title: 'Ici, rien n’est vrai.',
      text: 'Ce bouton est fait pour être vu le premier. Lisez ce qui se serait passé, puis revenez.',
    }
  if (state.step === 'behind')
    return { tone: 'info', title: 'Vous avez ouvert les choix.', text: 'Cherchez ici comment refuser.' }
  return null
}

export function guide({ scenario, state }: Given): Guidance<BandeauxGesture> | null {
  const page = pageOf({ scenario, state })
  if (!page || check({ scenario, state }).done) return null
  if (state.step === 'accepted')
    return {
      where: 'Regardez en bas de la page.',
      show: 'Appuyez sur « Revenir à la page ».',
      target: 'come-back',
      gesture: { type: 'come-back', page: page.id },
      together: 'Revenir à la page',
    }
  if (state.step === 'closed')
    return {
      where: 'Regardez en bas de la page.',
      show: 'Appuyez sur « Page suivante ».',
      target: 'next',
      gesture: { type: 'next', page: page.id },
      together: 'Voir la page suivante',
    }
  if (!canRefuse({ page, state }))
    return {
      where: 'Le refus est caché. Cherchez un bouton qui parle de choix ou de réglages.',
      show: `Appuyez sur « ${page.banner.door} ».`,
      target: 'look-behind',
      gesture: { type: 'look-behind', page: page.id },
      together: `Ouvrir « ${page.banner.door} »`,
    }
  return {
    where: whereToRefuse[page.banner.refuseLook],
    show: `Appuyez sur « ${page.banner.refuse} ».`,
    target: 'refuse',
    gesture: { type: 'refuse', page: page.id },
    together: `Appuyer sur « ${page.banner.refuse} »`,
  }
}

const whereToRefuse: Record<BannerPage['banner']['refuseLook'], string> = {
  cross: 'Regardez dans le coin, en haut. Cherchez une croix.',
  words: 'Regardez les mots sous le gros bouton.',
  button: 'Lisez tous les boutons, pas seulement le plus gros.',
}
