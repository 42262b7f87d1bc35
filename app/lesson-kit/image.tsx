import type { Picture } from './picture.ts'
import { PictureElement } from './picture-element.tsx'

type Props = { picture: Picture; alt: string; isDecor: boolean; legend: string | null }

/** A picture on its plate. A decor has an empty alternative and goes away in « Calme ». */
export function Image({ picture, alt, isDecor, legend }: Props) {
  return (
    <figure className={isDecor ? 'plate decor' : 'plate'}>
      <PictureElement picture={picture} alt={isDecor ? '' : alt} />
      {legend === null ? null : <figcaption>{legend}</figcaption>}
    </figure>
  )
}
