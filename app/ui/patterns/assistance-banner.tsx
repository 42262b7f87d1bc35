import type { ReactNode } from 'react'
import { callName, hourInWords } from './french.ts'

/** A helper acts, until this moment (ISO). */
export type AssistanceToShow = { id: string; helperName: string; until: string }
/** A helper acts no more: her time is over, somebody stopped, or her role is gone. */
export type EndedAssistanceToShow = { learnerName: string | null; reason: 'time' | 'stopped' | 'role' }

type Person = {
  name: string | null
  assistance: AssistanceToShow | null
  endedAssistance: EndedAssistanceToShow | null
}

const reasons: Record<EndedAssistanceToShow['reason'], string> = {
  time: 'Le temps d’aide est fini.',
  stopped: 'L’aide a été arrêtée.',
  role: 'Votre rôle à l’accueil a changé. L’aide est arrêtée.',
}

/** On every page while a helper acts for a learner, and once more when it is over. Nothing for everybody else. */
export function AssistanceBanner({ person }: { person: Person | null }) {
  if (person?.assistance) {
    const { helperName, until } = person.assistance
    return (
      <Banner button="Arrêter">
        {callName(helperName)} agit pour {person.name ?? 'une personne'}, avec son accord, jusqu’à {hourInWords(until)}.
      </Banner>
    )
  }
  if (person?.endedAssistance) {
    const { learnerName, reason } = person.endedAssistance
    return (
      <Banner button="Revenir à mes pages">
        {reasons[reason]} Vous n’agissez plus pour {learnerName ?? 'cette personne'}. Ce qui était fait est gardé.
      </Banner>
    )
  }
  return null
}

// `own-name`: our voice leaves names out, since it keeps its sounds.
function Banner({ button, children }: { button: string; children: ReactNode }) {
  return (
    <aside className="acting" aria-label="Aide">
      <form className="wide" method="post" action="/accueil/arreter">
        <p className="own-name">{children}</p>
        <button type="submit" className="tool">
          {button}
        </button>
      </form>
    </aside>
  )
}
