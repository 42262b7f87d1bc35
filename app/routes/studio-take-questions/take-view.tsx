import { LessonCrumb } from '../studio/lesson-crumb.tsx'
import type { FileToTake } from './describe-taken.ts'

type Props = {
  course: { slug: string; title: string }
  lesson: { slug: string; title: string }
  lessonNumber: number
  isOlder: boolean
  files: FileToTake[] | null
}

/** The questions of a lesson for another tool: what each format leaves here is read before its file is taken. */
export function TakeView({ course, lesson, lessonNumber, isOlder, files }: Props) {
  const count = files?.[0]?.count ?? 0
  return (
    <>
      <div className="bar">
        <div>
          <LessonCrumb course={course} lesson={lesson} lessonNumber={lessonNumber} />
          <h1>Emporter les questions</h1>
          <p className="soft">{countSentence({ files, count })}</p>
        </div>
      </div>
      <div className="sections">
        {isOlder && files ? <p>Ce sont les questions de la dernière bonne version, celle qui est en ligne.</p> : null}
        {count > 0
          ? files?.map(file => (
              <FileSection key={file.format} file={file} address={`/studio/${course.slug}/${lesson.slug}/emporter/`} />
            ))
          : null}
      </div>
    </>
  )
}

function FileSection({ file: { format, name, use, isEmpty, lost }, address }: { file: FileToTake; address: string }) {
  return (
    <section className="flow" aria-labelledby={`t-${format}`}>
      <h2 id={`t-${format}`}>{name}</h2>
      <p>{use}</p>
      {lost.length === 0 ? (
        <p>Rien n’est laissé.</p>
      ) : (
        <>
          <p>
            <strong>Ce que ce format ne prend pas :</strong>
          </p>
          <ul className="lost">
            {lost.map(line => (
              <li key={line}>{line}.</li>
            ))}
          </ul>
        </>
      )}
      {isEmpty ? (
        <p>Ce format ne prend aucune question de cette leçon.</p>
      ) : (
        <p>
          <a className="btn" href={`${address}${format}`} download>
            <span>Télécharger le fichier {name}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function countSentence({ files, count }: { files: FileToTake[] | null; count: number }): string {
  if (files === null) return 'Cette leçon n’a encore jamais été en ligne. Réparez d’abord les points qui bloquent.'
  if (count === 0) return 'Cette leçon n’a pas de question à emporter.'
  return count > 1 ? `${count} questions dans cette leçon.` : '1 question dans cette leçon.'
}
