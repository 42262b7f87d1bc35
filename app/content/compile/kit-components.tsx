import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import { ARetenir } from '../../lesson-kit/a-retenir.tsx'
import { Astuce } from '../../lesson-kit/astuce.tsx'
import { Attention } from '../../lesson-kit/attention.tsx'
import { Chiffre } from '../../lesson-kit/chiffre.tsx'
import { Fiche } from '../../lesson-kit/fiche.tsx'
import { Image } from '../../lesson-kit/image.tsx'
import { Mot } from '../../lesson-kit/mot.tsx'
import { Pair } from '../../lesson-kit/pair.tsx'
import { Video } from '../../lesson-kit/video.tsx'
import type { KitComponents } from './bundle.server.ts'
import type { MediaLookup } from './media-lookup.ts'

type Written = Record<string, unknown> & { children?: ReactNode }

const Media = createContext<MediaLookup | null>(null)

/** Each tag's component. Attributes come as the author wrote them: strings, a flag as `true`. */
export const KIT: KitComponents = {
  ARetenir,
  Astuce,
  Attention,
  Pair,
  Mot: WrittenMot,
  Fiche: WrittenFiche,
  Chiffre: WrittenChiffre,
  Image: WrittenImage,
  Video: WrittenVideo,
}

/** Gives the components of `lesson` the address that was prepared for each file name. */
export function withMedia({ lesson, media }: { lesson: ReactElement; media: MediaLookup }): ReactElement {
  return <Media.Provider value={media}>{lesson}</Media.Provider>
}

function WrittenMot({ id, children }: Written) {
  return <Mot id={text(id)}>{children}</Mot>
}

function WrittenFiche({ titre, children }: Written) {
  return <Fiche title={text(titre)}>{children}</Fiche>
}

function WrittenChiffre({ valeur, annee, source, adresse, children }: Written) {
  return (
    <Chiffre value={text(valeur)} year={text(annee)} source={text(source)} address={textOrNull(adresse)}>
      {children}
    </Chiffre>
  )
}

function WrittenImage({ src, alt, decor, legende }: Written) {
  const picture = useContext(Media)?.find(text(src))
  if (picture?.kind !== 'image') return null
  return <Image picture={picture} alt={text(alt)} isDecor={decor === true} legend={textOrNull(legende)} />
}

function WrittenVideo({ src, titre, 'sous-titres': captions, affiche, children }: Written) {
  const media = useContext(Media)
  const addressOf = (name: unknown) => {
    const entry = typeof name === 'string' ? media?.find(name) : null
    return entry?.kind === 'image' ? entry.src : (entry?.url ?? null)
  }
  return (
    <Video
      src={addressOf(src) ?? ''}
      title={text(titre)}
      captions={addressOf(captions) ?? ''}
      poster={addressOf(affiche)}
    >
      {children}
    </Video>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
