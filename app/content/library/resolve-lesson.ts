import { checkAlignment } from '../compile/index.server.ts'
import type { LessonEntry, LessonState, Problem } from '../contract.ts'
import type { CompileRecord, EditionFacts, OnlinePair } from './build-cache.ts'
import { hasError, sortProblems } from './compile-file.ts'
import { titleFromName } from './safe-slug.ts'
import type { ScannedLesson } from './scanned.ts'

export type LessonFacts = {
  lesson: ScannedLesson
  standard: CompileRecord
  easyToRead: CompileRecord | null
  /** Errors found by comparing this lesson with the others. */
  duplicates: Problem[]
  lastGood: OnlinePair | null
  /** True in a course with a `course.yaml`, where each lesson must have an identity of its own. */
  wantsId: boolean
}

/** Joins an easy-to-read edition to its standard one; both compile and are aligned. */
export type JoinEditions = (standard: EditionFacts, easyToRead: EditionFacts) => Promise<EditionFacts>

/** What goes on line, or null where nothing ever was. */
export type OnlineChoice = Pick<OnlinePair, 'standard' | 'easyToRead'> | null

type EasyChoice = { online: EditionFacts | null; problems: Problem[]; isOlder: boolean }

/**
 * Decides what is on line for one lesson: the new version where it is sound, else the last good one.
 * A fault in the easy-to-read twin never holds the standard text back.
 */
export async function resolveLesson(
  facts: LessonFacts,
  join: JoinEditions,
): Promise<{ entry: LessonEntry; online: OnlineChoice }> {
  const { standard, duplicates, lastGood } = facts
  const own = [...standard.problems, ...duplicates, ...missingId(facts)]
  if (standard.facts && !hasError(own)) {
    const easy = await chooseEasyToRead(facts, standard.facts, join)
    const online = { standard: standard.facts, easyToRead: easy.online }
    return { entry: makeEntry(facts, { online, problems: [...own, ...easy.problems], isStale: easy.isOlder }), online }
  }
  const problems = [...own, ...(facts.easyToRead?.problems ?? [])]
  return { entry: makeEntry(facts, { online: lastGood, problems, isStale: lastGood !== null }), online: lastGood }
}

async function chooseEasyToRead(facts: LessonFacts, standard: EditionFacts, join: JoinEditions): Promise<EasyChoice> {
  const { easyToRead, lesson, lastGood } = facts
  if (!easyToRead || !lesson.easyToRead) return { online: null, problems: [], isOlder: false }
  const file = lesson.easyToRead.path
  const gaps = easyToRead.facts
    ? checkAlignment({ standard: standard.outline, easyToRead: easyToRead.facts.outline, file })
    : []
  const problems = sortProblems([...easyToRead.problems, ...gaps])
  if (easyToRead.facts && !hasError(problems)) {
    return { online: await join(standard, easyToRead.facts), problems, isOlder: false }
  }
  const older = lastGood?.easyToRead ?? null
  const fits = older && !hasError(checkAlignment({ standard: standard.outline, easyToRead: older.outline, file }))
  return { online: fits ? await join(standard, older) : null, problems, isOlder: Boolean(fits) }
}

function missingId({ lesson, standard, wantsId }: LessonFacts): Problem[] {
  const isTold = standard.problems.some(problem => problem.rule === 'missing-id')
  if (!wantsId || isTold || standard.identity.id !== null) return []
  const message =
    'Cette leçon n’a pas d’id : renommer son dossier effacerait sa progression. Lancez npm run courses:fix.'
  const place = { file: lesson.standard.path, line: 1, column: 1 }
  return [{ ...place, severity: 'warning', rule: 'lesson-id', message }]
}

type Resolution = { online: OnlineChoice; problems: Problem[]; isStale: boolean }

function makeEntry(facts: LessonFacts, { online, problems, isStale }: Resolution): LessonEntry {
  const { lesson, standard } = facts
  const shown = online?.standard
  return {
    lessonId: shown?.lessonId ?? standard.identity.id ?? lesson.slug,
    slug: lesson.slug,
    title: shown?.title ?? standard.identity.title ?? titleFromName(lesson.name),
    objective: shown?.objective ?? null,
    minutes: shown?.minutes ?? 0,
    state: stateOf(problems),
    problems,
    stale: isStale,
    online: online && onlineHashes(online),
    stepIds: shown?.outline.steps.map(step => step.id) ?? [],
    exerciseIds: shown?.exerciseIds ?? [],
    weight: shown?.weight ?? { htmlBytes: 0, mediaBytes: 0 },
    file: lesson.standard.path,
    easyToReadFile: lesson.easyToRead?.path ?? null,
  }
}

/** What a list of problems makes of a file or of a lesson. */
export function stateOf(problems: Problem[]): LessonState {
  if (hasError(problems)) return 'broken'
  return problems.length > 0 ? 'warnings' : 'good'
}

function onlineHashes({ standard, easyToRead }: NonNullable<OnlineChoice>): LessonEntry['online'] {
  return easyToRead ? { standard: standard.hash, easyToRead: easyToRead.hash } : { standard: standard.hash }
}
