import { fullDate } from '#app/ui/patterns/french.ts'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { faultSentences, outcomeTitles } from '../step/answer-words.ts'
import { AnswerLines } from '../step/exercises/answer-lines.tsx'
import { Remarks } from '../step/exercises/remarks.tsx'
import { StepAside } from '../step/step-aside.tsx'
import type { RecallReaction } from './answer-recall.server.ts'
import { CardForm } from './card-form.tsx'
import type { CardToShow, RecallToShow } from './describe-recall.server.ts'

type Props = { recall: RecallToShow; reaction: RecallReaction | null }

/** One question of a lesson she has finished. It counts for nothing: it helps to remember. */
export function RecallView({ recall, reaction }: Props) {
  const card = reaction?.card ?? recall.card
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/mon-parcours">Mon parcours</a>
        <span>{recall.lessonTitle}</span>
      </p>
      <h1>Vous souvenez-vous ?</h1>
      {card?.told && !card.told.canBeHeard ? null : (
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
      )}
      {card ? <Card card={card} address={recall.address} fault={reaction?.fault ?? null} /> : <Nothing />}
    </div>
  )
}

function Nothing() {
  return (
    <>
      <p className="lead">Il n’y a pas de rappel à faire maintenant.</p>
      <ActionLink to="/mon-parcours" look="main">
        Revenir à mon parcours
      </ActionLink>
    </>
  )
}

type CardProps = { card: CardToShow; address: string; fault: RecallReaction['fault'] }

function Card({ card, address, fault }: CardProps) {
  const { situationHtml, aside, exercise, tried, told } = card
  const isRight = tried.feedback?.outcome === 'right'
  return (
    <>
      {situationHtml ? <LessonHtml className="text" html={situationHtml} /> : null}
      <StepAside step={aside} />
      {isRight ? <LessonHtml className="lead" html={exercise.promptHtml} /> : null}
      <div id="reponse" tabIndex={-1} className="flow">
        {fault ? (
          <Note tone="attention" title={faultSentences[fault].title} status>
            <p>{faultSentences[fault].text}</p>
          </Note>
        ) : tried.feedback ? (
          <Note tone={isRight ? 'ok' : 'attention'} title={outcomeTitles[tried.feedback.outcome]} status>
            <Remarks feedback={tried.feedback} exercise={exercise} />
            {isRight ? null : <p>Oublier est normal. Essayez encore, ou relisez l’étape de la leçon.</p>}
          </Note>
        ) : null}
      </div>
      <AnswerLines exercise={exercise} lines={tried.answer} />
      {isRight ? null : <CardForm card={card} address={address} />}
      {told ? <Afterwards told={told} isRight={isRight} /> : null}
    </>
  )
}

function Afterwards({
  told: { next, stepAddress },
  isRight,
}: {
  told: NonNullable<CardToShow['told']>
  isRight: boolean
}) {
  return (
    <>
      <p>{nextWords(next)}</p>
      <p className="acts">
        <ActionLink to="/mon-parcours" look={isRight ? 'main' : 'plain'}>
          Revenir à mon parcours
        </ActionLink>
        <ActionLink to={stepAddress}>Relire cette étape</ActionLink>
      </p>
    </>
  )
}

function nextWords(next: { on: string; isDue: boolean } | null): string {
  if (!next) return 'C’était le dernier rappel de cette leçon.'
  if (next.isDue) return 'Une autre question de cette leçon vous attend sur « Mon parcours ».'
  return `Une question de cette leçon reviendra le ${fullDate(next.on)}.`
}
