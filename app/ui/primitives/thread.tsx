/** The line that grows. It decorates a sentence that says the same thing, so it is not read aloud. */
export function Thread({ current, total }: { current: number; total: number }) {
  return (
    <ol className="thread" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the points have no other identity than their place
        <li key={index} className={index + 1 === current ? 'on now' : index + 1 < current ? 'on' : undefined} />
      ))}
    </ol>
  )
}
