import type { TakenAway } from '#app/features/studio/index.ts'

const formats = {
  moodle: { name: 'Moodle XML', use: 'Pour une banque de questions Moodle. Il prend presque tout.' },
  gift: { name: 'GIFT', use: 'Un fichier texte, que Moodle lit aussi. Il prend les questions courantes.' },
  aiken: { name: 'Aiken', use: 'Un fichier texte très court. Il prend les questions à une seule bonne réponse.' },
}

export type FileToTake = ReturnType<typeof describeTaken>[number]

/** What each format takes of a lesson, and what it leaves here. */
export function describeTaken(taken: TakenAway[]) {
  return taken.map(({ format, text, count, lost }) => ({
    format,
    ...formats[format],
    count,
    isEmpty: text === '',
    lost: sayTogether(lost),
  }))
}

/** What is said of several questions is said once. */
function sayTogether(lost: TakenAway['lost']): string[] {
  const places = new Map<string, string[]>()
  for (const { place, what } of lost) places.set(what, [...(places.get(what) ?? []), place])
  return [...places].map(([what, of]) => `${of.join(' ; ')} : ${what}`)
}
