import { Form, Link } from '@remix-run/react'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { editionNames } from '../studio/edition-names.ts'
import type { Preview } from './describe-preview.server.ts'
import type { LiveState } from './use-live-lesson.ts'

const liveSentences: Record<LiveState, string> = {
  off: 'Vous avez changé le fichier ? Rechargez cette page.',
  on: 'Enregistrez votre fichier : l’aperçu change tout seul.',
  silent: 'Le serveur ne répond pas. L’aperçu reprendra tout seul.',
}

/** The real page of a step, in a frame as wide as a phone or a computer. */
export function PreviewFrame({ preview, live }: { preview: Preview; live: LiveState }) {
  const { hash, screen, editions, screens, step, number, steps, pageAddress } = preview
  return (
    <>
      <div className="preview-tools">
        <Tabs label="Écran" tabs={screens.map(({ to, label, current }) => ({ to, label, current }))} />
        {editions.length > 1 ? (
          <Tabs
            label="Texte"
            tabs={editions.map(({ edition, ...tab }) => ({ ...tab, label: editionNames[edition] }))}
          />
        ) : null}
        <StepChooser preview={preview} />
      </div>
      {/* On a narrow screen the wide frame scrolls: a keyboard must reach it. */}
      <div
        className={screen === 'ordinateur' ? 'device device-computer' : 'device device-phone'}
        {...(screen === 'ordinateur' ? { role: 'region', tabIndex: 0, 'aria-label': 'Écran d’ordinateur' } : {})}
      >
        {/* No form leaves this frame: an answer tried here must not count as somebody's. */}
        <iframe
          key={`${hash} ${pageAddress}`}
          src={pageAddress}
          title={`Aperçu de l’étape ${number} sur ${steps.length} : ${step.title}`}
          sandbox="allow-same-origin allow-scripts"
        />
      </div>
      <p className="small soft" role="status">
        {liveSentences[live]}
      </p>
      <p className="small">
        Dans l’aperçu, les réponses ne s’envoient pas.{' '}
        <a href={pageAddress} target="_blank" rel="noreferrer">
          Ouvrir la page pour essayer (nouvelle fenêtre)
        </a>
      </p>
    </>
  )
}

function Tabs({ label, tabs }: { label: string; tabs: { to: string; label: string; current: boolean }[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: name, current }) => (
        <Link key={to} to={to} preventScrollReset aria-current={current ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

function StepChooser({ preview: { steps, step, version, screen, ticket } }: { preview: Preview }) {
  return (
    <Form method="get" className="filters" preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="ecran" value={screen} />
      {ticket === null ? null : <input type="hidden" name="ajout" value={ticket} />}
      <label>
        Étape
        <select key={step.id} name="etape" defaultValue={step.id}>
          {steps.map(({ id, title }, index) => (
            <option key={id} value={id}>
              {index + 1}. {title}
            </option>
          ))}
        </select>
      </label>
      <ActionButton>Voir</ActionButton>
    </Form>
  )
}
