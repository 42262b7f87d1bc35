import type { ReactNode } from 'react'
import { Icon } from '../primitives/icon.tsx'
import { AssistanceBanner } from './assistance-banner.tsx'
import type { Comfort } from './comfort.ts'
import { ComfortPanel } from './comfort-panel.tsx'
import { Logo } from './logo.tsx'
import { PersonBar, type PersonToShow } from './person-bar.tsx'
import { RestBanner } from './rest-banner.tsx'
import { SiteFooter } from './site-footer.tsx'

/** The frame of every page that a learner opens. `bare`: the page sets its own margins (home). */
export function LearnerPage({
  comfort,
  path,
  person = null,
  bare = false,
  children,
}: {
  comfort: Comfort
  path: string
  person?: PersonToShow | null
  bare?: boolean
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <header className="head wide">
        <Logo />
        <ComfortPanel comfort={comfort} returnTo={path} />
        <a className="tool" href="/aide">
          <Icon name="phone" />
          Aide
        </a>
        {person ? <PersonBar person={person} path={path} /> : null}
      </header>
      <AssistanceBanner person={person} />
      <main id="contenu" className={bare ? undefined : 'wide'}>
        {children}
      </main>
      <SiteFooter />
      {person?.rest ? <RestBanner rest={person.rest} path={path} /> : null}
    </>
  )
}
