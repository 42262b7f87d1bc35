/** The title of a page: what it is first, the product last. */
export function pageTitle(title: string): [{ title: string }] {
  return [{ title: `${title} · Trait d’union` }]
}
