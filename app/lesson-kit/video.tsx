import type { ReactNode } from 'react'

type Props = {
  src: string
  title: string
  captions: string
  poster: string | null
  /** The transcript, already safe. */
  children?: ReactNode
}

/** Nothing of the video is loaded before the person asks for it; its text can be read instead. */
export function Video({ src, title, captions, poster, children }: Props) {
  return (
    <div className="video flow">
      <video controls preload="none" src={src} poster={poster ?? undefined} aria-label={title}>
        <track kind="captions" srcLang="fr" label="Français" src={captions} default />
      </video>
      <details className="fold">
        <summary>Lire le texte de la vidéo</summary>
        <div className="flow">{children}</div>
      </details>
    </div>
  )
}
