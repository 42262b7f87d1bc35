import { CourseCards } from '#app/ui/patterns/course-cards.tsx'
import { fullDate, minutesInWords } from '#app/ui/patterns/french.ts'
import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { Thread } from '#app/ui/primitives/thread.tsx'
import type { PathToShow } from './describe-path.server.ts'
import { NextSections } from './next-sections.tsx'

type Begun = NonNullable<PathToShow['here']>

export function MyPathView({
  path,
}: {
  path: PathToShow & { lost: boolean; wasWarned: boolean; reception: ReceptionToShow | null }
}) {
  return (
    <div className="sections pt-6">
      <section className="flow">
        <h1>{path.name ? <Greeting name={path.name} /> : 'Mon parcours'}</h1>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        {path.lost ? (
          <Note tone="attention" title="Nous n’avons pas retrouvé votre parcours." status>
            <p>Cet appareil garde une clé que nous ne connaissons pas. Vous pouvez commencer un nouveau parcours.</p>
          </Note>
        ) : null}
        {path.wasWarned ? <Warned /> : null}
        {path.here ? <Here begun={path.here} /> : <NotBegun known={path.known} />}
      </section>
      <NextSections path={path} />
      {path.others.length > 0 ? <Others begun={path.others} /> : null}
      {path.papers.length > 0 ? <Papers papers={path.papers} /> : null}
      {path.toDiscover.length > 0 ? (
        <section className="flow" aria-labelledby="t-cours">
          <h2 className="trait" id="t-cours">
            {path.here ? 'Un autre cours pour vous' : 'Les cours'}
          </h2>
          <CourseCards under="h2" courses={path.toDiscover} />
        </section>
      ) : null}
      <section className="flow" aria-labelledby="t-aide">
        <h2 className="trait" id="t-aide">
          Près de chez vous
        </h2>
        <ReceptionCard reception={path.reception} />
        <p className="small soft">
          Votre parcours est gardé chez nous, et cet appareil en garde la clé.{' '}
          <a href={path.known ? '/mes-donnees' : '/vos-donnees'}>
            {path.known ? 'Voir mes données' : 'Ce que nous gardons'}
          </a>{' '}
          {path.known ? <a href="/mon-journal">Qui a agi pour vous</a> : null}
        </p>
        {path.known ? (
          <p>
            <a className="tap" href="/ma-carte">
              {path.name ? 'Ma carte' : 'Garder mon parcours avec une carte'}
            </a>
          </p>
        ) : null}
      </section>
    </div>
  )
}

/** Somebody whom we were about to forget has come back: the next daily round takes this word away. */
export function Warned() {
  return (
    <Note tone="attention" title="Vous n’étiez pas venu depuis longtemps.">
      <p>Après 24 mois sans visite, nous oublions un parcours. Vous êtes là : nous gardons le vôtre.</p>
    </Note>
  )
}

// `own-name`: our voice leaves it out, since it keeps its sounds.
function Greeting({ name }: { name: string }) {
  return (
    <>
      Bonjour <span className="own-name">{name}</span>.
    </>
  )
}

function Here({ begun }: { begun: Begun }) {
  const done = begun.finishedOn !== null
  return (
    <>
      {begun.lastVisit ? <p className="lead">Vous étiez ici, {fullDate(begun.lastVisit)}.</p> : null}
      <div className="resume-box flow">
        <p className="small">
          {begun.courseTitle} · leçon {begun.lessonNumber} sur {begun.lessonTotal}
        </p>
        <h2>{begun.lessonTitle}</h2>
        <Thread current={begun.stepNumber} total={begun.stepTotal} />
        <p>
          {done ? 'Vous avez fini ce cours. ' : null}Étape {begun.stepNumber} sur {begun.stepTotal}.
          {done ? null : ` Il reste environ ${minutesInWords(begun.minutesLeft)}.`}
        </p>
        <ActionLink to={begun.address} look="main" arrow="next">
          {done ? 'Relire' : 'Reprendre'}
        </ActionLink>
        {done ? <AttestationLink courseAddress={begun.courseAddress} title={begun.courseTitle} /> : null}
      </div>
    </>
  )
}

function AttestationLink({ courseAddress, title }: { courseAddress: string; title: string }) {
  return (
    <a className="tap" href={`${courseAddress}/attestation`} aria-label={`Mon attestation : ${title}`}>
      Mon attestation
    </a>
  )
}

function NotBegun({ known }: { known: boolean }) {
  if (known) return <p className="lead">Vous n’avez pas encore choisi de cours. Prenez celui qui vous plaît.</p>
  return (
    <>
      <p className="lead">Rien n’est commencé sur cet appareil.</p>
      <form method="post" action="/commencer">
        <ActionButton look="main" arrow>
          Commencer
        </ActionButton>
      </form>
      <p>
        <a className="tap" href="/entrer">
          J’ai une carte
        </a>
      </p>
    </>
  )
}

function Others({ begun }: { begun: Begun[] }) {
  return (
    <section className="flow" aria-labelledby="t-autres">
      <h2 className="trait" id="t-autres">
        Vos autres cours
      </h2>
      <dl className="know">
        {begun.map(({ courseTitle, courseAddress, finishedOn, lessonTitle }) => (
          <div key={courseAddress}>
            <dt>
              <a className="tap" href={courseAddress}>
                {courseTitle}
              </a>
            </dt>
            <dd>
              {finishedOn ? `Fini le ${fullDate(finishedOn)}` : `En chemin : ${lessonTitle}`}
              {finishedOn ? <AttestationLink courseAddress={courseAddress} title={courseTitle} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Papers({ papers }: { papers: PathToShow['papers'] }) {
  return (
    <section className="flow" aria-labelledby="t-papiers">
      <h2 className="trait" id="t-papiers">
        Vos attestations
      </h2>
      <p>Ces cours ne sont plus proposés. Vos papiers restent à vous.</p>
      <ul className="list-none">
        {papers.map(({ courseAddress, courseTitle }) => (
          <li key={courseAddress}>
            <a className="tap" href={`${courseAddress}/attestation`}>
              Mon attestation : {courseTitle}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
