/**
 * HTML of a lesson, as the compiler made it from the closed vocabulary: never an author's own HTML,
 * never something that a visitor typed. The one place where React is handed HTML.
 */
export function LessonHtml({
  as: Tag = 'div',
  html,
  className,
}: {
  as?: 'div' | 'span' | 'legend'
  html: string
  className?: string
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
