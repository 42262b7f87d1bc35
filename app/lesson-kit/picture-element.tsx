import type { Picture } from './picture.ts'

/** The lightest format that the browser knows, loaded when it comes near the screen. */
export function PictureElement({ picture, alt }: { picture: Picture; alt: string }) {
  return (
    <picture>
      {picture.sources.map(source => (
        <source key={source.type} type={source.type} srcSet={source.srcset} />
      ))}
      <img src={picture.src} width={picture.width} height={picture.height} alt={alt} loading="lazy" decoding="async" />
    </picture>
  )
}
