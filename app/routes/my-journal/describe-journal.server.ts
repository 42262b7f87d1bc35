import { type Journal, readJournal } from '#app/features/assistance/index.server.ts'
import { findCourseById, listStepTitles } from '#app/features/catalog/index.server.ts'
import { fullDate, hourInWords, nameInSentence } from '#app/ui/patterns/french.ts'
import { actSoManyTimes, inRuns } from '../access-acts.ts'
import { accessSentence } from './access-sentence.ts'

type Act = Journal['others'][number] | Journal['assistances'][number]['acts'][number]
export type JournalLine = { key: string; when: string; what: string }

/** The journal in plain sentences, the latest first. An answer is said to have been given, never which one. */
export async function describeJournal(learnerId: string) {
  const { assistances, others, accesses } = await readJournal(learnerId)
  const whatOf = await sentencesFor([...assistances.flatMap(({ acts }) => acts), ...others])
  return {
    assistances: assistances.map(({ id, helperName, startedAt, until, running, acts }) => ({
      id,
      helperName: nameInSentence(helperName),
      day: fullDate(startedAt),
      from: hourInWords(startedAt),
      until: hourInWords(until),
      running,
      lines: inRuns(acts, readNoted).map(({ first: act, times }) => ({
        key: act.id,
        when: hourInWords(act.occurredAt),
        what: whatOf(act, times),
      })),
    })),
    others: inRuns(others, readNoted).map(({ first: act, times }) => ({
      key: act.id,
      when: fullDate(act.occurredAt),
      what: `${nameInSentence(act.byName ?? 'Une personne de l’accueil')} ${isFromPaper(act) ? 'a recopié votre feuille' : 'a agi pour vous'} : ${whatOf(act, times)}`,
    })),
    accesses: once(
      accesses.map(({ at, actorName, act }, index) => ({
        key: String(index),
        when: `${fullDate(at)}, ${hourInWords(at)}`,
        what: accessSentence({ actorName, act }),
      })),
    ),
  }
}

export type JournalToShow = Awaited<ReturnType<typeof describeJournal>>

// Two merged paths were both told of their merge: read together, it is said once.
function once(lines: JournalLine[]): JournalLine[] {
  return lines.filter(({ when, what }, index) => {
    const before = lines[index - 1]
    return before?.when !== when || before.what !== what
  })
}

function readNoted(act: Act): { act: string; who: string } | null {
  return 'act' in act ? { act: act.act, who: act.enteredById } : null
}

function isFromPaper(act: Act): boolean {
  return 'channel' in act && act.channel === 'paper'
}

async function sentencesFor(acts: Act[]): Promise<(act: Act, times: number) => string> {
  const courseIds = [...new Set(acts.flatMap(act => ('courseId' in act ? [act.courseId] : [])))]
  const titles = new Map(await Promise.all(courseIds.map(async id => [id, await listStepTitles(id)] as const)))
  return (act, times) => {
    if ('act' in act) return actSoManyTimes(act.act, times)
    const { kind, courseId, lessonId, stepId } = act
    if (kind === 'enrolled') {
      const course = findCourseById(courseId)
      return course ? `a choisi le cours ${quoted(course.title)}` : 'a choisi un cours qui n’est plus proposé'
    }
    if (kind === 'recalled') {
      const lesson = findCourseById(courseId)?.lessons.find(entry => entry.lessonId === lessonId)
      return `${cardWords[act.card ?? 'skipped']} ${lesson ? `de la leçon ${quoted(lesson.title)}` : 'd’une leçon qui n’est plus proposée'}`
    }
    const verb = kind === 'answered' ? 'a répondu à la question de' : 'a ouvert'
    const found = stepId ? titles.get(courseId)?.get(stepId) : undefined
    if (!found) return `${verb} une étape qui n’est plus proposée`
    return `${verb} l’étape ${quoted(found.step)}, leçon ${quoted(found.lesson)}`
  }
}

const cardWords = {
  answered: 'a répondu à un rappel',
  skipped: 'a passé un rappel',
  refused: 'a arrêté les rappels',
}

// A quotation mark never stands alone at the end of a line.
function quoted(title: string): string {
  return `«\u00a0${title}\u00a0»`
}
