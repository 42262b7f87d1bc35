/**
 * HTML of a lesson, as the compiler made it from the closed vocabulary: never an author's own HTML,
 * never something that a visitor typed. The one place where React is handed HTML.
 */
export function LessonHtml({
  as: Tag = 'div',
  html,
  className,
  id,
}: {
  as?: 'div' | 'span' | 'legend'
  html: string
  className?: string
  id?: string
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <Tag id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
