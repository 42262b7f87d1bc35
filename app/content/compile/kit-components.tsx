import type { ReactNode } from 'react'
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

/** Gives each tag its component, and each file name the address that was prepared for it. */
export function kitComponents(media: MediaLookup): KitComponents {
  return {
    ARetenir,
    Astuce,
    Attention,
    Pair,
    Mot: ({ id, children }: Written) => <Mot id={text(id)}>{children}</Mot>,
    Fiche: ({ titre, children }: Written) => <Fiche title={text(titre)}>{children}</Fiche>,
    Chiffre: ({ valeur, annee, source, adresse, children }: Written) => (
      <Chiffre value={text(valeur)} year={text(annee)} source={text(source)} address={textOrNull(adresse)}>
        {children}
      </Chiffre>
    ),
    Image: ({ src, alt, decor, legende }: Written) => {
      const picture = media.find(text(src))
      if (picture?.kind !== 'image') return null
      return <Image picture={picture} alt={text(alt)} isDecor={decor === true} legend={textOrNull(legende)} />
    },
    Video: ({ src, titre, 'sous-titres': captions, affiche, children }: Written) => (
      <Video src={addressOf({ media, name: src }) ?? ''} title={text(titre)} captions={addressOf({ media, name: captions }) ?? ''} poster={addressOf({ media, name: affiche })}>
        {children}
      </Video>
    ),
  }
}

function addressOf({ media, name }: { media: MediaLookup; name: unknown }): string | null {
  const entry = typeof name === 'string' ? media.find(name) : null
  if (entry === null) return null
  return entry.kind === 'image' ? entry.src : entry.url
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
