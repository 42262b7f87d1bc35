import type { JustAdded, NotTakenBack, StudioCourse, StudioLesson } from '#app/features/studio/index.ts'
import { Note } from '#app/ui/primitives/note.tsx'
import { StateTag } from '../studio/state-tag.tsx'
import { AddedNote } from './added-note.tsx'
import type { Preview } from './describe-preview.server.ts'
import { LessonChecks } from './lesson-checks.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { type LiveState, useLiveLesson } from './use-live-lesson.ts'

type Props = {
  course: Pick<StudioCourse, 'slug' | 'title'>
  lesson: StudioLesson
  lessonNumber: number
  preview: Preview | null
  added: JustAdded | null
  /** Why questions were not taken back. */
  refused: NotTakenBack | undefined
}

/** A lesson as its author looks at it: what to repair on one side, what people read on the other. */
export function StudioLessonView({ course, lesson, lessonNumber, preview, ...justDone }: Props) {
  const live = useLiveLesson()
  // A frame as wide as a computer takes the whole width, and comes first.
  const onComputer = preview?.screen === 'ordinateur'
  const checks = <LessonChecks key="points" lesson={lesson} shown={preview?.edition ?? 'standard'} />
  const frame = <PreviewSection key="apercu" preview={preview} live={live} />
  return (
    <>
      <div className="bar">
        <div>
          <p className="small">
            <a className="tap" href="/studio">
              Studio
            </a>{' '}
            · {course.title} · leçon {lessonNumber}
          </p>
          <h1>{lesson.title}</h1>
          <p className="small soft where">{lesson.file}</p>
          <p className="acts">
            <a className="tap" href={`/studio/${course.slug}/${lesson.slug}/apporter`}>
              Apporter des questions
            </a>
            <a className="tap" href={`/studio/${course.slug}/${lesson.slug}/emporter`}>
              Emporter les questions
            </a>
          </p>
        </div>
        <p className="acts">
          <StateTag state={lesson.state} />
          <span>{onlineSentence(lesson)}</span>
        </p>
      </div>
      <AddedNote {...justDone} address={`/studio/${course.slug}/${lesson.slug}`} />
      <div className={onComputer ? 'desk' : 'desk desk-phone'}>{onComputer ? [frame, checks] : [checks, frame]}</div>
    </>
  )
}

function PreviewSection({ preview, live }: { preview: Preview | null; live: LiveState }) {
  return (
    <section className="flow" aria-labelledby="t-apercu">
      <h2 id="t-apercu">Aperçu</h2>
      {preview ? (
        <PreviewFrame preview={preview} live={live} />
      ) : (
        <Note tone="attention" title="Rien à montrer pour l’instant.">
          <p>
            Aucune version de cette leçon n’a encore été bonne. Réparez les points qui bloquent : l’aperçu s’ouvrira
            ici.
          </p>
        </Note>
      )}
    </section>
  )
}

function onlineSentence({ state, stale, editions }: StudioLesson): string {
  if (editions.length === 0) return 'Pas encore en ligne.'
  if (stale || state === 'broken') return 'La dernière bonne version reste en ligne.'
  return 'Cette version est en ligne.'
}
