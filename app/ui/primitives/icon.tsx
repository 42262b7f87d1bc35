const shapes = {
  next: 'M2 12h19m-7-7 7 7-7 7',
  back: 'M22 12H3m7-7-7 7 7 7',
  listen: 'M3 9v6h4l6 5V4L7 9H3Zm14-1a6 6 0 0 1 0 8m3-11a10 10 0 0 1 0 14',
  phone: 'M5 4h4l2 5-3 2a11 11 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2Z',
  letters: 'M1 20 7 4l6 16M3 15h8M15 20l4-10 4 10m-7-3h6',
  done: 'm3 13 6 6L21 5',
} as const

/** A line drawing beside a word. Never alone, so never read aloud — but `done`, where the caller gives it a name. */
export function Icon({ name, label }: { name: keyof typeof shapes; label?: string }) {
  const aloud = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, or named by aria-label, just above
    <svg className="ico" viewBox="0 0 24 24" {...aloud}>
      <path d={shapes[name]} />
    </svg>
  )
}
