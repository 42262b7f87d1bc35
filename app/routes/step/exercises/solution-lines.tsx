import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { TryToShow } from '../describe-try.ts'

type Line = TryToShow['answer'][number]

/** An answer, a line for each of its pieces. */
export function SolutionLines({ lines, ordered }: { lines: Line[]; ordered: boolean }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={ordered ? 'solution solution-order' : 'solution'}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their rank
        <li key={index}>
          <SolutionLine line={line} />
        </li>
      ))}
    </Tag>
  )
}

export function SolutionLine({ line }: { line: Line }) {
  return line.map((run, index) =>
    'html' in run ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their rank
      <LessonHtml key={index} as="span" html={run.html} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <b key={index}>{run.text}</b>
    ),
  )
}
