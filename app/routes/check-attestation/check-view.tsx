import { monthInWords } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

type Answer =
  | { kind: 'valid' | 'not-valid'; courseTitle: string; finishedAt: string }
  | { kind: 'unknown' | 'unreadable' | 'too-many' }

const faults = {
  unknown: 'Nous ne connaissons pas ce code. Comparez chaque signe avec le papier.',
  unreadable: 'Un code a 12 lettres et chiffres. Comparez chaque signe avec le papier.',
  'too-many': 'Beaucoup de codes ont été essayés. Attendez une heure, puis essayez de nouveau.',
}

export function CheckView({ typed, answer }: { typed: string; answer: Answer | null }) {
  const isKnown = answer !== null && 'courseTitle' in answer
  return (
    <div className="flow pt-6">
      <h1>Vérifier une attestation</h1>
      <p className="lead">Le code est en bas du papier.</p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {isKnown ? <Known answer={answer} /> : null}
      <form method="get" action="/verifier" className="flow">
        <Field
          name="code"
          label="Le code de l’attestation"
          help="12 lettres et chiffres, avec ou sans espaces."
          value={typed}
          autoComplete="off"
          verbatim
          fault={answer !== null && !isKnown ? faults[answer.kind] : undefined}
        />
        <ActionButton look="main" arrow>
          Vérifier
        </ActionButton>
      </form>
      <p className="soft">Cette page ne dit jamais le nom de la personne.</p>
    </div>
  )
}

function Known({ answer }: { answer: Extract<Answer, { courseTitle: string }> }) {
  const valid = answer.kind === 'valid'
  return (
    <Note tone={valid ? 'ok' : 'attention'} title={valid ? 'Valable.' : 'Non valable.'} status>
      <p>
        Cours : « {answer.courseTitle} ». Fini en {monthInWords(answer.finishedAt)}.
      </p>
      {valid ? null : <p>Ce papier ne compte plus. Demandez à la personne si elle en a un autre.</p>}
    </Note>
  )
}
