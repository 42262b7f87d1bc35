import { Icon } from './icon.tsx'

/** The device reads the page. Shown by the script, since nothing would happen without it. */
export function ListenButton({ children }: { children: string }) {
  return (
    <button type="button" className="btn listen" hidden>
      <Icon name="listen" />
      <span>{children}</span>
    </button>
  )
}
