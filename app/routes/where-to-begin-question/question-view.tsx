import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { openingAddress, resultAddress, reviewAddress } from '../where-to-begin/addresses.ts'
import type { QuestionToShow } from './describe-question.ts'
import { type Fault, faultWords, notKept } from './fault-words.ts'
import { QuestionPicture } from './question-picture.tsx'

type Props = {
  question: QuestionToShow & { cookieRefused: boolean }
  refused: { fault: Fault; answer: string } | undefined
}

/** One question on the screen, and nothing else to think of. */
export function QuestionView({ question, refused }: Props) {
  const { text, picture, choices, given, number, address, previous, back } = question
  const chosen = refused ? refused.answer : given
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href={openingAddress}>Par où commencer ?</a>
        <span>Question {number}</span>
      </p>
      <div className="asked">
        <QuestionPicture name={picture} />
        <h1>{text}</h1>
      </div>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <RefusalNote refusal={question.cookieRefused ? notKept : null} />
      {refused ? (
        <Refused fault={refused.fault} />
      ) : question.wasPassed ? (
        <p className="soft">Vous aviez passé.</p>
      ) : null}
      <form method="post" action={address} className="flow">
        <fieldset className="choices">
          <legend className="vh">{text}</legend>
          {choices.map(choice => (
            <label key={choice.code} className="choice">
              <input type="radio" name="reponse" value={choice.code} defaultChecked={choice.code === chosen} />
              <span>{choice.text}</span>
            </label>
          ))}
        </fieldset>
        <input type="hidden" name="vu" value={given} />
        {question.isOpen ? <input type="hidden" name="ouvert" value="oui" /> : null}
        {back ? <input type="hidden" name="retour" value="oui" /> : null}
        <ActingFor />
        <div className="acts">
          <ActionButton look="main" arrow>
            Continuer
          </ActionButton>
          <ActionButton name="passer" value="oui">
            Je ne sais pas / Je préfère passer
          </ActionButton>
        </div>
      </form>
      <nav className="acts" aria-label="Questions">
        <ActionLink to={previous} arrow="back">
          Revenir
        </ActionLink>
        <ActionLink to={reviewAddress} look="quiet">
          M’arrêter là
        </ActionLink>
      </nav>
    </div>
  )
}

function Refused({ fault }: { fault: Fault }) {
  const { title, text } = faultWords[fault]
  return (
    <Note tone="attention" title={title} status>
      <p>{text}</p>
      {fault === 'closed' ? (
        <p>
          <a className="tap" href={resultAddress}>
            Voir ce que nous vous proposons
          </a>
        </p>
      ) : null}
    </Note>
  )
}
