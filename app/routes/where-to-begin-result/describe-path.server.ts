import { courseCard, findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { type CourseCode, type Path, plannedCourses, type Reason } from '#app/features/diagnostic/index.ts'

type OnlineCourse = { title: string; address: string; time: string }
type Proposed = {
  code: string
  title: string
  why: string
  /** Null where the course is not on line yet: then a person shows it. */
  online: OnlineCourse | null
  /** Of one that is not on line: a course that teaches a part of it, unless the list has it already. */
  meanwhile: OnlineCourse | null
}
export type PathToShow = Pick<Path, 'withSomebody' | 'knowsThings' | 'saidNothing'> & {
  courses: Proposed[]
  /** What she wished to do, and does well already. */
  knownWish: { aim: string; online: OnlineCourse | null } | null
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

/** The courses of a path in sentences, with their time where they are on line. Never the address of one that is not. */
export function describeProposals(path: Path): PathToShow {
  const { withSomebody, knowsThings, saidNothing, knownWish } = path
  const courses = path.courses.map(({ course, reason }, index) => {
    const { slug, title, nearest } = plannedCourses[course]
    const earlier = path.courses.slice(0, index)
    const online = onlineCourse(slug)
    const isSaid =
      path.courses.some(other => plannedCourses[other.course].slug === nearest) ||
      earlier.some(other => plannedCourses[other.course].nearest === nearest)
    return {
      code: course,
      title: online?.title ?? title,
      why: whyOf({ reason, course, wish: path.wish, isFirst: !earlier.some(other => other.reason === reason) }),
      online,
      meanwhile: online || isSaid || !nearest ? null : onlineCourse(nearest),
    }
  })
  return {
    courses,
    withSomebody,
    knowsThings,
    saidNothing,
    knownWish: knownWish && {
      aim: wishes[path.wish ?? ''] ?? '',
      online: onlineCourse(plannedCourses[knownWish].slug),
    },
    someMissing: courses.some(({ online }) => online === null),
  }
}

function onlineCourse(slug: string): OnlineCourse | null {
  const entry = findOnlineCourse(slug)
  if (!entry) return null
  const { title, lessonCount, minutesALesson } = courseCard(entry)
  return { title, address: `/cours/${slug}`, time: `${lessonCount} fois ${minutesALesson} minutes` }
}

type Why = { reason: Reason; course: CourseCode; wish: string | null; isFirst: boolean }

function whyOf({ reason, course, wish, isFirst }: Why): string {
  const { toDo } = plannedCourses[course]
  const aim = wish ? wishes[wish] : undefined
  if (reason === 'wish') return 'C’est ce que vous voulez faire en premier.'
  if (reason === 'before-wish' || reason === 'first-steps') {
    if (!isFirst) return `Ensuite, on continue avec ${toDo}.`
    return aim ? `${aim}, on commence par ${toDo}.` : `On commence par ${toDo}.`
  }
  if (reason === 'before-next') return 'Il prépare le cours qui suit.'
  return reason === 'to-learn' ? 'Il peut vous servir tous les jours.' : 'Pour revoir ce que vous savez déjà un peu.'
}
