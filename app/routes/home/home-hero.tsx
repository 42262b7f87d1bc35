import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import { TwoAtATable } from './two-at-a-table.tsx'

/** The first screen: one thing to do, and the other doors. `lost`: this device carries a key that we do not know. */
export function HomeHero({ returning, lost }: { returning: boolean; lost: boolean }) {
  return (
    <div className="hero">
      <div className="hero-text flow">
        <h1>
          Internet, <span className="hl">pas à pas.</span>
        </h1>
        <p className="lead">Des leçons de 10 minutes. Vous essayez, vous recommencez. Vous ne pouvez rien casser.</p>
        {lost ? (
          <Note tone="attention" title="Nous n’avons pas retrouvé votre parcours.">
            <p>Cet appareil garde une clé que nous ne connaissons pas. Vous pouvez commencer un nouveau parcours.</p>
          </Note>
        ) : null}
        {returning ? (
          <ActionLink to="/mon-parcours" look="main" arrow="next">
            Reprendre
          </ActionLink>
        ) : (
          <form method="post" action="/commencer">
            <ActionButton look="main" arrow>
              Commencer
            </ActionButton>
          </form>
        )}
        <p className="acts">
          <span className="soft">Sans compte. Sans e-mail. Gratuit.</span>
          <ListenButton>Écouter</ListenButton>
        </p>
        <Rows>
          <RowLink to="/par-ou-commencer" title="Par où commencer ?" picture={<PathPicture />}>
            Quelques questions, pour choisir un premier cours.
          </RowLink>
          <RowLink to="/cours" title="Voir les cours" picture={<BookPicture />}>
            Lire sans rien commencer.
          </RowLink>
          {returning ? null : (
            <RowLink to="/entrer" title="J’ai une carte" picture={<CardPicture />}>
              Retrouver ma place, sans e-mail.
            </RowLink>
          )}
          <RowLink to="/atelier" title="J’ai un code d’atelier" picture={<CodePicture />}>
            Apprendre avec d’autres, et quelqu’un qui aide.
          </RowLink>
          <RowLink to="/aide" title="Être aidé près de chez moi" picture={<HousePicture />}>
            Un lieu, un jour, une personne.
          </RowLink>
        </Rows>
      </div>
      <div className="plate decor">
        <TwoAtATable />
      </div>
    </div>
  )
}

function PathPicture() {
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d="M18 14h28v12H18z" />
      <path className="l" d="M14 48V8M14 10h24l6 6-6 6H14M14 28H6l-4 5 4 5h8M8 48h12" />
    </svg>
  )
}

function BookPicture() {
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d="M14 20h34v22H14z" />
      <path className="l" d="M9 15h36v23H9zM14 21h8v8h-8zM27 22h13M27 28h9M14 33h26" />
    </svg>
  )
}

function CardPicture() {
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d="M13 18h36v24H13z" />
      <path className="l" d="M8 13h36v26H8zM13 18h6v6h-6zM24 18h6v6h-6zM13 29h6v5h-6zM24 29h6M35 18v6M35 29v5" />
    </svg>
  )
}

function CodePicture() {
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d="M12 22h38v18H12z" />
      <path className="l" d="M7 17h38v18H7zM14 30h5M24 30h5M34 30h5M14 44h24" />
    </svg>
  )
}

function HousePicture() {
  return (
    <svg className="picto" viewBox="0 0 56 56" aria-hidden="true">
      <path className="y" d="M16 26h30v20H16z" />
      <path className="l" d="M8 25 27 10l19 15M13 22v22h28V22M23 44V31h9v13" />
    </svg>
  )
}
