/** What a sheet holds below its head, in millimetres. The first one also holds the title and how to go about it. */
export type Room = { first: number; next: number }

/**
 * Packs pieces, given by their heights in millimetres, on sheets: each exactly once, in order, on as few sheets as that
 * takes, and about as full one as another. Answers the places of the pieces of each sheet.
 * What is taller than a sheet has one to itself.
 */
export function planSheets({ heights, room }: { heights: number[]; room: Room }): number[][] {
  const fewest = fill(heights, room)
  for (let share = 0.5; share < 1; share += 0.05) {
    const plan = fill(heights, { first: room.first * share, next: room.next * share })
    if (plan.length === fewest.length) return plan
  }
  return fewest
}

function fill(heights: number[], room: Room): number[][] {
  const sheets: number[][] = []
  let left = 0
  for (const [place, height] of heights.entries()) {
    const current = sheets.at(-1)
    if (current && height <= left) {
      current.push(place)
      left -= height
    } else {
      left = (sheets.length === 0 ? room.first : room.next) - height
      sheets.push([place])
    }
  }
  return sheets
}
