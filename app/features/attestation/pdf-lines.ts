import type { AttestationPaper } from './attestation-paper.ts'
import { canWrite } from './pdf-letters.ts'

export type Weight = 'text' | 'strong'
/** `size` and the `gap` below are in points. */
export type Line = { words: string; weight: Weight; size: number; gap: number }

/** How far the sentences of the list stand from the margin, in points. */
export const listIndent = 20

/** A name that would lose a letter is not written: better by her hand than wrong. */
export function writtenName({ name }: AttestationPaper): string | null {
  return name && canWrite(name) ? name : null
}

/** What the body of the page says, with its sizes where the words leave them room. */
export function linesOf(paper: AttestationPaper) {
  const name = writtenName(paper)
  const { before, course, after } = paper.followed
  const last = paper.objectives.length - 1
  const line = (words: string, weight: Weight, size: number, gap: number): Line => ({ words, weight, size, gap })
  return {
    from: line(paper.from, 'text', 13, 22),
    title: line(paper.title, 'strong', 34, 18),
    name: name ? line(name, 'strong', 24, 0) : line('Nom :', 'text', 15, 18),
    /** The bar under the name, and what is below it. */
    underline: 20,
    followed: line(before + course + after, 'strong', 15, 18),
    canDo: line(paper.canDo, 'strong', 17, 8),
    objectives: paper.objectives.map((words, index) => line(words, 'text', 15, index === last ? 26 : 6)),
    date: line(paper.date, 'text', 13, 0),
  }
}

// Below a little more than a half, nobody could read it.
const scales = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55]

/** By how much the sizes shrink so that everything stands in `room`, in points. `heightOf` measures one line. */
export function scaleToFit({
  lines: { underline, canDo, objectives, ...single },
  room,
  heightOf,
}: {
  lines: ReturnType<typeof linesOf>
  room: number
  heightOf: (line: Line, indent: number) => number
}): number {
  const body = [...Object.values(single), ...(objectives.length > 0 ? [canDo] : [])]
  const heightAt = (scale: number) => {
    const tall = (line: Line, indent: number) =>
      heightOf({ ...line, size: line.size * scale }, indent) + line.gap * scale
    const heights = [...body.map(line => tall(line, 0)), ...objectives.map(line => tall(line, listIndent))]
    return heights.reduce((sum, height) => sum + height, underline * scale)
  }
  return scales.find(scale => heightAt(scale) <= room) ?? Math.min(...scales)
}
