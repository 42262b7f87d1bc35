import { createHash } from 'node:crypto'

/** An id that says nothing of the place or the partner of what it names, and stays the same in both editions. */
export function blindId(...names: string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 8)
}

/** The same things in an order that is never the given one, where there are two or more. */
export function mixed<T extends { id: string }>(things: T[]): T[] {
  const sorted = [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
  const isSame = sorted.every((thing, index) => thing.id === things[index]?.id)
  return isSame ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted
}
