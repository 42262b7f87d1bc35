import type { Gesture, Guidance } from '../contract.ts'

/** The usual guidance: a button to press, called by its name in the hint and in « Faisons-le ensemble » alike. */
export function press<A extends Gesture>({
  where,
  name,
  target,
  gesture,
}: {
  where: string
  name: string
  target: string
  gesture: A
}): Guidance<A> {
  return { where, show: `Appuyez sur « ${name} ».`, target, gesture, together: name }
}
