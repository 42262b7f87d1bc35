import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { openingAddress, resultAddress } from '../where-to-begin/addresses.ts'
import type { ReviewToShow } from './describe-review.ts'

type Fault = 'empty' | 'changed' | 'changed-person' | 'storage-full'
type Refused = { fault: Fault; keeps?: string } | undefined

const words: Record<Fault, { title: string; text: string }> = {
  empty: { title: 'Encore un choix.', text: 'Voulez-vous garder vos réponses ? Choisissez oui ou non.' },
  changed: {
    title: 'Vos réponses ont changé dans une autre page.',
    text: 'Rien n’est perdu. Les voici. Relisez-les, puis appuyez encore sur le bouton.',
  },
  'changed-person': {
    title: 'Rien n’est encore fait.',
    text: 'La personne pour qui cette page était ouverte a changé. Vérifiez, puis appuyez encore.',
  },
  'storage-full': {
    title: 'Vos réponses sont gardées, mais pas encore la suite.',
    text: 'Il n’y a plus de place sur notre machine. Essayez encore dans un moment.',
  },
}

type Props = { review: ReviewToShow | null; hasPath: boolean; refused: Refused }

export function ReviewView({ review, hasPath, refused }: Props) {
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href={openingAddress}>Par où commencer ?</a>
      </p>
      <h1>Relire mes réponses</h1>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {refused ? (
        <Note tone="attention" title={words[refused.fault].title} status>
          <p>{words[refused.fault].text}</p>
        </Note>
      ) : null}
      {review && review.lines.length > 0 ? (
        <Answers review={review} keeps={refused?.keeps} />
      ) : hasPath ? (
        <Finished />
      ) : (
        <Nothing />
      )}
    </div>
  )
}

// The back button comes here from her path: her answers are not lost, they have served.
function Finished() {
  return (
    <>
      <p className="lead">Vous avez fini les questions. Vos réponses ont servi à faire votre parcours.</p>
      <p className="acts">
        <ActionLink to={resultAddress} look="main">
          Voir ce que je vous ai proposé
        </ActionLink>
        <ActionLink to={openingAddress}>Répondre de nouveau</ActionLink>
      </p>
    </>
  )
}

function Nothing() {
  return (
    <>
      <p className="lead">Vous n’avez pas encore répondu. Ce n’est pas grave.</p>
      <p className="acts">
        <ActionLink to={openingAddress} look="main">
          Voir les questions
        </ActionLink>
        <ActionLink to="/cours">Voir les cours</ActionLink>
      </p>
    </>
  )
}

function Answers({ review: { lines, revision, nextAddress }, keeps }: { review: ReviewToShow; keeps?: string }) {
  return (
    <>
      <p className="lead">Vous pouvez encore tout changer.</p>
      {nextAddress ? (
        <p>
          <ActionLink to={nextAddress} arrow="next">
            Continuer les questions
          </ActionLink>
        </p>
      ) : null}
      <dl className="know max-w-[44rem]">
        {lines.map(({ code, text, answer, address }) => (
          <div key={code}>
            <dt>{text}</dt>
            <dd>
              <strong>{answer}.</strong>{' '}
              <a className="tap" href={address}>
                Changer<span className="vh"> ma réponse : {text}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <form method="post" className="flow">
        <fieldset className="choices">
          <legend>Voulez-vous garder vos réponses ?</legend>
          <label className="choice">
            <input type="radio" name="garder" value="non" defaultChecked={keeps !== 'oui'} />
            <span>Non, effacez-les</span>
          </label>
          <label className="choice">
            <input type="radio" name="garder" value="oui" defaultChecked={keeps === 'oui'} />
            <span>Oui, gardez-les 12 mois. Je verrai ce qui a changé.</span>
          </label>
        </fieldset>
        <p className="soft">Dans les deux cas, personne d’autre ne les voit. Vous pouvez changer d’avis.</p>
        <input type="hidden" name="version" value={revision} />
        <ActingFor />
        <ActionButton look="main" arrow>
          Voir par où commencer
        </ActionButton>
      </form>
    </>
  )
}
