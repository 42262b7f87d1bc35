import type { RunFault } from '#app/simulators/run/run-page.ts'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { Thread } from '#app/ui/primitives/thread.tsx'
import type { Reaction } from './answer-step.server.ts'
import type { SimulatorToShow } from './describe-simulator.server.ts'
import type { StepToShow } from './describe-step.server.ts'
import { ExerciseForm } from './exercises/exercise-form.tsx'
import { SimulatorSection } from './simulator-section.tsx'
import { StepAside } from './step-aside.tsx'
import { StuckFold } from './stuck-fold.tsx'

export function StepView({
  step,
  simulator,
  reaction,
  simulatorFault,
}: {
  step: StepToShow
  simulator: SimulatorToShow | null
  reaction: Reaction | null
  simulatorFault: RunFault | null
}) {
  return (
    <>
      <p className="crumb">
        <a href="/mon-parcours">Mon parcours</a>
        <span>
          <a href={step.courseAddress}>{step.courseTitle}</a> · leçon {step.lessonNumber}
        </span>
      </p>
      <p>
        <strong>
          Étape {step.number} sur {step.total}
        </strong>
      </p>
      <Thread current={step.number} total={step.total} />
      <Warnings step={step} />
      <article className="lesson">
        <StepBody step={step} reaction={reaction} />
        <StepAside step={step} />
      </article>
      {simulator ? <SimulatorSection shown={simulator} fault={simulatorFault} /> : null}
      {simulator?.page ? null : <StepNavigation step={step} />}
      <StuckFold step={step} />
    </>
  )
}

function Warnings({ step }: { step: StepToShow }) {
  return (
    <>
      {step.lost ? (
        <Note tone="attention" title="Nous n’avons pas retrouvé votre parcours." status>
          <p>
            Cet appareil garde une clé que nous ne connaissons pas. Vous pouvez lire et répondre : un nouveau parcours
            commence.
          </p>
        </Note>
      ) : null}
      {step.notKept ? (
        <Note tone="attention" title="Votre place n’est pas gardée pour l’instant." status>
          <p>
            Il n’y a plus de place sur notre machine. Vous pouvez continuer à lire. Ce que vous aviez fait avant est
            gardé.
          </p>
        </Note>
      ) : null}
      {step.updated ? (
        <Note>
          <p>Cette étape a été mise à jour depuis votre dernière visite.</p>
        </Note>
      ) : null}
    </>
  )
}

function StepBody({ step, reaction }: { step: StepToShow; reaction: Reaction | null }) {
  return (
    <div className={step.easy ? 'flow falc' : 'flow'}>
      <EditionSwitch step={step} />
      <h1>{step.title}</h1>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {step.html ? <LessonHtml className="text" html={step.html} /> : null}
      {step.exercise ? <ExerciseForm step={step} exercise={step.exercise} reaction={reaction} /> : null}
      {step.easy ? (
        <p className="small soft">
          Écrit avec les règles du facile à lire et à comprendre. Pas encore relu par des personnes concernées.
        </p>
      ) : null}
    </div>
  )
}

function EditionSwitch({ step }: { step: StepToShow }) {
  if (!step.editions) return null
  return (
    <p className="tabs">
      <a href={step.editions.standard} aria-current={step.easy ? undefined : 'true'}>
        Texte courant
      </a>
      <a href={step.editions.easyToRead} aria-current={step.easy ? 'true' : undefined}>
        Facile à lire
      </a>
    </p>
  )
}

function StepNavigation({ step }: { step: StepToShow }) {
  const asking = step.exercise !== null && step.tried?.feedback?.outcome !== 'right'
  const forward = step.isLast ? 'Voir le bilan' : asking ? 'Passer pour l’instant' : 'Étape suivante'
  const back = step.previous ? (
    <ActionLink to={step.previous} arrow="back">
      Étape précédente
    </ActionLink>
  ) : null
  return (
    <nav className="nav-steps" aria-label="Étapes">
      {asking ? back : null}
      <ActionLink to={step.next} look={asking ? 'plain' : 'main'} arrow="next">
        {forward}
      </ActionLink>
      {asking ? null : back}
    </nav>
  )
}
