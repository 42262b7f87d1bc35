import { useLocation } from '@remix-run/react'
import { Icon } from './icon.tsx'

/**
 * Reads the page aloud. With no script, the link opens a sound. With `enhance.js`, the device's own French voice reads,
 * which costs no data — never a voice that is elsewhere: it would tell its maker what she answered — or the sound is
 * played in the page. Pressed again, it stops. Both say the whole page, in the same order: see `spoken-text.ts`.
 * The script asks for the voices when it loads: browsers begin to look for them at the first call only.
 */
export function ListenButton({ children }: { children: string }) {
  const { pathname, search } = useLocation()
  return (
    <a
      className="btn listen"
      href={`/ecouter?${new URLSearchParams({ page: pathname + search })}`}
      rel="nofollow"
      type="audio/mpeg"
    >
      <Icon name="listen" />
      <span>{children}</span>
    </a>
  )
}
