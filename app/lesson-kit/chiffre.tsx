import type { ReactNode } from 'react'

type Props = { value: string; year: string; source: string; address: string | null; children?: ReactNode }

/** One figure with its year and its source, always together. */
export function Chiffre({ value, year, source, address, children }: Props) {
  return (
    <figure className="chiffre flow">
      <p className="lead">
        <strong>{value}</strong>
      </p>
      {children}
      <figcaption className="small soft">
        {year}, {address === null ? source : <a href={address}>{source}</a>}
      </figcaption>
    </figure>
  )
}
