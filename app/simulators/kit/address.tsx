import { Fragment } from 'react'

/** An address, which goes to the next line after one of its signs: « accueil@ », then « valclair.exemple ». */
export function Address({ children }: { children: string }) {
  const pieces = children.match(/[^@./-]*[@./-]?/g) ?? []
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place of a piece is what it is
    <Fragment key={at}>
      {at > 0 && piece !== '' ? <wbr /> : null}
      {piece}
    </Fragment>
  ))
}
