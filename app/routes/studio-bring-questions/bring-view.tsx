import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { LessonCrumb } from '../studio/lesson-crumb.tsx'
import type { Brought } from './answer-bring.server.ts'
import { fieldNames } from './field-names.ts'
import { ReviewForm } from './review-form.tsx'

type Props = {
  course: { slug: string; title: string }
  lesson: { slug: string; title: string }
  lessonNumber: number
  brought: Brought | null
}

/** First a file, then what it gives; the questions go into the lesson only after that. */
export function BringView({ course, lesson, lessonNumber, brought }: Props) {
  const review = brought?.review
  return (
    <>
      <div className="bar">
        <div>
          <LessonCrumb course={course} lesson={lesson} lessonNumber={lessonNumber} />
          <h1>Apporter des questions</h1>
        </div>
      </div>
      <div className="sections">
        {brought?.refusal ? (
          <Note tone="attention" title={brought.refusal.title} status>
            <p>{brought.refusal.text}</p>
          </Note>
        ) : null}
        {brought?.about ? (
          <p className="lead" role="status">
            {brought.about}
          </p>
        ) : null}
        {brought && brought.lost.length > 0 ? <LostList lost={brought.lost} /> : null}
        {review ? <ReviewForm review={review} lost={brought.lost} /> : null}
        <FileForm next={brought?.next ?? null} isAgain={review != null} />
      </div>
    </>
  )
}

function LostList({ lost }: { lost: string[] }) {
  return (
    <section className="flow" aria-labelledby="t-perdu">
      <h2 id="t-perdu">À revoir, ou non repris</h2>
      <p className="soft">Votre fichier contient aussi ceci. La leçon ne peut pas le prendre tel quel.</p>
      <ul className="lost">
        {lost.map(line => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
    </section>
  )
}

function FileForm({ next, isAgain }: { next: number | null; isAgain: boolean }) {
  return (
    <section className="flow" aria-labelledby="t-fichier">
      <h2 id="t-fichier">{isAgain ? 'Un autre fichier, ou la suite' : 'Votre fichier'}</h2>
      {next === null ? null : (
        <p>
          <strong>Il reste des questions.</strong> Ajoutez d’abord celles-ci. Puis choisissez de nouveau ce fichier et
          commencez à la question {next}.
        </p>
      )}
      <p>
        Un fichier de questions fait ailleurs : Moodle XML, GIFT ou Aiken, de 5 Mo au plus. Vous verrez d’abord ce qu’il
        donne. Rien n’est écrit dans la leçon sans votre accord. Le fichier n’est pas gardé.
      </p>
      <form method="post" encType="multipart/form-data" className="flow">
        <p className="field">
          <label htmlFor={fieldNames.file}>Le fichier</label>
          <input id={fieldNames.file} name={fieldNames.file} type="file" required />
        </p>
        <p className="field">
          <label htmlFor={fieldNames.first}>Commencer à la question</label>
          <span className="small soft font-text" id="aide-debut">
            20 questions à la fois. Pour la suite d’un long fichier, écrivez 21, puis 41.
          </span>
          <input
            id={fieldNames.first}
            name={fieldNames.first}
            type="text"
            inputMode="numeric"
            pattern="[0-9]{1,5}"
            defaultValue={next ?? 1}
            autoComplete="off"
            aria-describedby="aide-debut"
          />
        </p>
        <ActionButton look={isAgain ? 'plain' : 'main'} name={fieldNames.ask} value="lire">
          Voir les questions
        </ActionButton>
      </form>
    </section>
  )
}
