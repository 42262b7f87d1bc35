import { demoSections } from './units.ts'

/** A fictional learner: no name, no e-mail, only where and when. Instants are in the middle of the day, UTC. */
type DemoPerson = {
  id: string
  sectionId: string
  courses: { courseId: string; enrolledAt: Date; startedAt: Date | null; finishedAt: Date | null }[]
}

const ideas = 'c-enjeux'
const passwords = 'c-mots-de-passe'

/**
 * People of each section, in the order of `demoSections`: two sections are too small to be shown.
 * Those to start are ten or more in a section that is shown, or nobody, so that the page shows who is enrolled.
 */
const sizes = [
  { started: 124, finished: 86, toStart: 16 },
  { started: 96, finished: 61, toStart: 0 },
  { started: 78, finished: 52, toStart: 0 },
  { started: 71, finished: 44, toStart: 0 },
  { started: 7, finished: 3, toStart: 3 },
  { started: 16, finished: 9, toStart: 9 },
]
/** First courses finished, month by month: each step is of 10 people or more, so that the line may be drawn. */
const finishedByMonth = [17, 29, 18, 44, 62, 85]
const smallSection = 20
// Shares no divisor with the number of those who finish: each takes a different place in the list of months.
const stride = 89

/**
 * The 420 people of the fictional CMCAS over six months, the same ones at each call.
 * `lastMonth`: the last of the six, 'YYYY-MM'; the page shows full months only, so choose one that is over.
 */
export function demoFollowUp({ lastMonth = '2026-10' }: { lastMonth?: string } = {}): DemoPerson[] {
  const finishMonths = finishedByMonth.flatMap((count, month) => Array.from({ length: count }, () => month))
  const people: DemoPerson[] = []
  let finisher = 0
  for (const [place, { started, finished, toStart }] of sizes.entries()) {
    const section = demoSections[place]
    if (!section) throw new Error('A size is given for each section of the demonstration.')
    for (let index = 0; index < started + toStart; index += 1) {
      const finishMonth = index < finished ? finishMonths[(finisher++ * stride) % finishMonths.length] : undefined
      const startMonth =
        finishMonth === undefined ? index % finishedByMonth.length : Math.max(0, finishMonth - (index % 3))
      const at = (month: number, day: number, hour: number) => instant({ lastMonth, month, day, hour })
      people.push({
        id: `demo-suivi-${String(people.length + 1).padStart(3, '0')}`,
        sectionId: section.id,
        courses: coursesOf(index, started).map((courseId, rank) => {
          const startDay = 1 + rank + ((index * 5) % 10)
          const isFinished = finishMonth !== undefined && (rank === 0 || index % 5 > 0)
          return {
            courseId,
            enrolledAt: at(startMonth, startDay, 9),
            startedAt: index < started ? at(startMonth, startDay, 10) : null,
            finishedAt: isFinished ? at(finishMonth, 14 + rank + ((index * 7) % 13), 11) : null,
          }
        }),
      })
    }
  }
  return people
}

// In a small section everybody follows both courses, so that the hidden ones can be hidden without a third.
function coursesOf(index: number, started: number): string[] {
  if (started <= smallSection) return [ideas, passwords]
  if (index >= started) return [ideas]
  const share = index % 20
  if (share < 9) return [ideas]
  return share < 16 ? [passwords] : [ideas, passwords]
}

function instant({
  lastMonth,
  month,
  day,
  hour,
}: {
  lastMonth: string
  month: number
  day: number
  hour: number
}): Date {
  const moment = new Date(`${lastMonth}-01T00:00:00Z`)
  moment.setUTCMonth(moment.getUTCMonth() - (finishedByMonth.length - 1) + month, day)
  moment.setUTCHours(hour)
  return moment
}
