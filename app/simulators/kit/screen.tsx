import type { ReactNode } from 'react'
import { Address } from './address.tsx'

/**
 * A neutral drawing of what holds the view: a window with its address, or a telephone. `name` is said aloud, so two
 * screens of one view have two names.
 */
export function Screen({
  device,
  name,
  address,
  children,
}: {
  device: 'phone' | 'computer'
  name: string
  /** « banque-du-lac.exemple »: drawn as the address of a site. */
  address?: string
  children: ReactNode
}) {
  return (
    <section className={`sim-screen sim-screen-${device}`} aria-label={name}>
      <p className="sim-screen-bar">
        <span className="sim-screen-name" aria-hidden="true">
          {name}
        </span>
        {address ? (
          <span className="sim-address">
            <span className="vh">Adresse du site : </span>
            <Address>{address}</Address>
          </span>
        ) : null}
      </p>
      <div className="sim-screen-in">{children}</div>
    </section>
  )
}
