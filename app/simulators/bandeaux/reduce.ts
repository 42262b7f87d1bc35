import type { BandeauxScenario, BannerPage } from './scenario.ts'
import type { BandeauxGesture, BandeauxState } from './state.ts'

type Given = { scenario: BandeauxScenario; state: BandeauxState }

/** Accepting shows what would have happened, then the banner comes back: each is closed in the end. */
export function reduce({ scenario, state, gesture }: Given & { gesture: BandeauxGesture }): BandeauxState {
  const page = pageOf({ scenario, state })
  if (!page || gesture.page !== page.id) return state
  switch (gesture.type) {
    case 'accept':
      return isOpen(state) ? { ...state, step: 'accepted' } : state
    case 'look-behind':
      return state.step === 'banner' && page.banner.door !== undefined ? { ...state, step: 'behind' } : state
    case 'refuse':
      return canRefuse({ page, state }) ? { ...state, step: 'closed' } : state
    case 'come-back':
      return state.step === 'accepted' ? { ...state, step: 'banner' } : state
    case 'next':
      return state.step === 'closed' && state.at < scenario.pages.length - 1
        ? { at: state.at + 1, step: 'banner' }
        : state
  }
}

export function pageOf({ scenario, state }: Given): BannerPage | null {
  return scenario.pages[state.at] ?? null
}

/** Where refusing is behind a door, the door comes first. */
export function canRefuse({ page, state }: { page: BannerPage; state: BandeauxState }): boolean {
  return state.step === (page.banner.door === undefined ? 'banner' : 'behind')
}

function isOpen({ step }: BandeauxState): boolean {
  return step === 'banner' || step === 'behind'
}
