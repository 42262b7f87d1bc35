import { createHash } from 'node:crypto'

/** Lower-case ASCII words joined by hyphens: what an address may say. Names with no letter at all get a stable short code. */
export function makeSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  return slug || `n-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}

/** `02-une-phrase` gives order 2 and `une-phrase`; a name without a number comes last. */
export function splitOrder(name: string): { order: number; rest: string } {
  const match = /^(\d{1,6})[-_. ]+(?=\S)(.*)$/su.exec(name)
  if (!match) return { order: Number.POSITIVE_INFINITY, rest: name }
  return { order: Number(match[1]), rest: match[2] ?? name }
}

/** Title of last resort: `02-une_phrase-solide` gives « Une phrase solide ». */
export function titleFromName(name: string): string {
  const words = splitOrder(name).rest.replace(/[-_]+/g, ' ').trim()
  if (!words) return name
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Gives each name its slug, and a number to those that would share one: `ete`, `ete-2`. */
export function makeUniqueSlugs(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const base = makeSlug(name)
    let slug = base
    for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
    taken.add(slug)
    return slug
  })
}
