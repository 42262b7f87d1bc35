import shared from './simulators.css?url'

const own = import.meta.glob<string>(['./*/*.css', '!./kit/*.css'], { query: '?url', import: 'default', eager: true })

/** The sheets of the page of a simulator: what they all share, then its own where it has one. */
export function stylesOf(slug: string): string[] {
  const sheet = own[`./${slug}/${slug}.css`]
  return sheet ? [shared, sheet] : [shared]
}
