import type { ReactNode } from 'react'
import { AssistanceBanner } from './assistance-banner.tsx'
import type { Comfort } from './comfort.ts'
import { ComfortPanel } from './comfort-panel.tsx'
import { Logo } from './logo.tsx'
import type { PersonToShow } from './person-bar.tsx'
import { SiteFooter } from './site-footer.tsx'

export type StaffSpace = { to: string; label: string }

/** The frame of the pages for staff. `spaces`: the doors that this person may open. */
export function StaffPage({
  spaces,
  current,
  name,
  comfort,
  path,
  person,
  children,
}: {
  spaces: StaffSpace[]
  current: string
  name: string
  comfort: Comfort
  path: string
  person: PersonToShow | null
  children: ReactNode
}) {
  return (
    <div className="staff">
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <header className="head wide">
        <Logo />
        <nav className="acts" aria-label="Espaces">
          {spaces.map(({ to, label }) => (
            <a key={to} className="tool" href={to} aria-current={to === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <a className="tool" href="/mon-compte" aria-current={current === '/mon-compte' ? 'page' : undefined}>
            {name}
          </a>
        </nav>
        <ComfortPanel comfort={comfort} returnTo={path} />
        <form method="post" action="/sortir">
          <button type="submit" className="tool">
            Sortir
          </button>
        </form>
      </header>
      <AssistanceBanner person={person} />
      <main id="contenu" className="wide">
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}
