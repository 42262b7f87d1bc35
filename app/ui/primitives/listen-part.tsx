import { Icon } from './icon.tsx'

/**
 * Reads one part of a page aloud. `page`: the path of the page as it can be asked for again, with nothing that somebody
 * typed; `part`: the id of what is to be heard; `said`: what it is, to name the button. With no script, the link opens a
 * sound.
 */
export function ListenPart({ page, part, said }: { page: string; part: string; said: string }) {
  return (
    <a
      className="btn listen-part"
      href={`/ecouter?${new URLSearchParams({ page, partie: part })}`}
      rel="nofollow"
      type="audio/mpeg"
      data-part={part}
    >
      <Icon name="listen" />
      <span className="vh">Écouter {said}</span>
    </a>
  )
}
