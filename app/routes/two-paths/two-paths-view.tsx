import { ActionButton } from '#app/ui/primitives/action.tsx'

type Props = { name: string | null; courses: string[]; attestedTwice: string[] }

/** Whose the other path is, as far as she can know it again: its first name, and its courses. */
export function TwoPathsView({ name, courses, attestedTwice }: Props) {
  return (
    <div className="flow pt-6">
      <h1>Est-ce aussi votre parcours ?</h1>
      <p className="lead">
        {name ? (
          <>
            Un autre parcours était ouvert sur cet appareil, au nom de <span className="own-name">{name}</span>.
          </>
        ) : (
          'Un parcours sans carte était ouvert sur cet appareil.'
        )}
      </p>
      <p>{courses.length > 1 ? 'Ses cours :' : 'Son cours :'}</p>
      <ul className="dashes">
        {courses.map(title => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p>Si c’est le vôtre, nous réunissons les deux. Rien n’est perdu : tout ce que vous avez fait est gardé.</p>
      {attestedTwice.map(title => (
        <p key={title}>
          Vous avez alors deux attestations du cours « {title} ». La plus récente est valable. L’autre ne compte plus.
        </p>
      ))}
      <form method="post" className="acts">
        <ActionButton look="main" name="suite" value="reunir">
          Oui, réunir les deux
        </ActionButton>
        <ActionButton name="suite" value="separer">
          Non, ce n’est pas le mien
        </ActionButton>
      </form>
      <p className="small soft">
        Vous vous êtes trompé ? L’administration du site peut les séparer de nouveau pendant 30 jours.
      </p>
    </div>
  )
}
