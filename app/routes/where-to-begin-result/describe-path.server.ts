import { courseCard, findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { type Path, plannedCourses, type Reason } from '#app/features/diagnostic/index.ts'

type Proposed = {
  code: string
  title: string
  why: string
  /** Null where the course is not on line yet: then a person shows it. */
  online: { address: string; time: string; lessons: number } | null
}
export type PathToShow = {
  courses: Proposed[]
  withSomebody: boolean
  knowsThings: boolean
  /** What is proposed is not on line: said once, honestly. */
  someMissing: boolean
}

const wishes: Record<string, string> = {
  write: 'Pour écrire à vos proches',
  papers: 'Pour vos papiers',
  scams: 'Pour éviter les arnaques',
  activity: 'Pour vous inscrire à une activité',
  understand: 'Pour mieux comprendre',
}

/** The courses of a path in sentences, with their time where they are on line. */
export function describeProposals({ courses, wish, withSomebody, knowsThings }: Path): PathToShow {
  const proposed = courses.map(({ course, reason }) => {
    const { slug, title } = plannedCourses[course]
    const entry = findOnlineCourse(slug)
    const card = entry ? courseCard(entry) : null
    return {
      code: course,
      title: card?.title ?? title,
      why: whyOf({ reason, course, wish }),
      online: card
        ? {
            address: `/cours/${slug}`,
            time: `${card.lessonCount} fois ${card.minutesALesson} minutes`,
            lessons: card.lessonCount,
          }
        : null,
    }
  })
  return { courses: proposed, withSomebody, knowsThings, someMissing: proposed.some(({ online }) => online === null) }
}

function whyOf({ reason, course, wish }: { reason: Reason; course: keyof typeof plannedCourses; wish: string | null }) {
  const { toDo } = plannedCourses[course]
  const aim = wish ? wishes[wish] : undefined
  if (reason === 'wish') return 'C’est ce que vous voulez faire en premier.'
  if (reason === 'before-wish') return aim ? `${aim}, on commence par ${toDo}.` : `On commence par ${toDo}.`
  if (reason === 'first-steps') return `On commence par ${toDo}.`
  if (reason === 'before-next') return 'Il prépare le cours qui suit.'
  return reason === 'to-learn' ? 'Il peut vous servir tous les jours.' : 'Pour revoir ce que vous savez déjà un peu.'
}
