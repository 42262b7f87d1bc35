import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { canRefuse, pageOf } from './reduce.ts'
import type { BandeauxScenario, BannerPage } from './scenario.ts'
import type { BandeauxGesture, BandeauxState } from './state.ts'

type Props = ViewProps<BandeauxScenario, BandeauxState>
type OnPage = { page: BannerPage; state: BandeauxState }

export function View({ scenario, state, device }: Props) {
  const page = pageOf({ scenario, state })
  if (!page) return null
  return (
    <Screen device={device} name={page.site} address={page.address}>
      <p>
        <strong>
          Page {state.at + 1} sur {scenario.pages.length}
        </strong>
      </p>
      <Shown page={page} state={state} isLast={state.at === scenario.pages.length - 1} />
    </Screen>
  )
}

function Shown({ page, state, isLast }: OnPage & { isLast: boolean }) {
  if (state.step === 'accepted') return <Aftermath page={page} />
  if (state.step === 'closed') return <Read page={page} isLast={isLast} />
  return (
    <>
      <div className="bandeaux-page" aria-hidden="true">
        <p className="bandeaux-heading">{page.heading}</p>
        {page.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Banner page={page} state={state} />
    </>
  )
}

/** What stands in front of the page: the loud button first, refusing after, as such banners do. */
function Banner({ page, state }: OnPage) {
  const { banner, kind } = page
  const refuse = canRefuse({ page, state })
  const isCross = banner.refuseLook === 'cross'
  return (
    <div className={`bandeaux-banner bandeaux-${kind}`}>
      {refuse && isCross ? (
        <Do<BandeauxGesture>
          gesture={{ type: 'refuse', page: page.id }}
          target="refuse"
          look="bandeaux-cross"
          spoken={banner.refuse}
        >
          <span aria-hidden="true">✕</span>
        </Do>
      ) : null}
      <h2>{banner.title}</h2>
      <p>{state.step === 'behind' ? banner.behind : banner.text}</p>
      <div className="bandeaux-acts">
        <Do<BandeauxGesture> gesture={{ type: 'accept', page: page.id }} look="sim-btn sim-main bandeaux-accept">
          {banner.accept}
        </Do>
        {banner.door !== undefined && state.step === 'banner' ? (
          <Do<BandeauxGesture>
            gesture={{ type: 'look-behind', page: page.id }}
            target="look-behind"
            look="bandeaux-words"
          >
            {banner.door}
          </Do>
        ) : null}
        {refuse && !isCross ? (
          <Do<BandeauxGesture>
            gesture={{ type: 'refuse', page: page.id }}
            target="refuse"
            look={banner.refuseLook === 'button' ? 'sim-btn' : 'bandeaux-words'}
          >
            {banner.refuse}
          </Do>
        ) : null}
      </div>
    </div>
  )
}

function Read({ page, isLast }: { page: BannerPage; isLast: boolean }) {
  return (
    <>
      <p className="bandeaux-where">
        <mark>{page.whereItWas}</mark>
      </p>
      <h2>{page.heading}</h2>
      {page.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {isLast ? null : (
        <Do<BandeauxGesture> gesture={{ type: 'next', page: page.id }} target="next" look="sim-btn sim-main">
          Page suivante
        </Do>
      )}
    </>
  )
}

function Aftermath({ page }: { page: BannerPage }) {
  return (
    <>
      <h2>Voilà ce qui se serait passé</h2>
      <ul className="bandeaux-after">
        {page.aftermath.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Do<BandeauxGesture> gesture={{ type: 'come-back', page: page.id }} target="come-back" look="sim-btn sim-main">
        Revenir à la page
      </Do>
    </>
  )
}
