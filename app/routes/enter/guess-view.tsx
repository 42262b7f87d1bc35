import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'

/** `sure`: she wrote this word as it is. */
type Guess = { typed: string; candidates: string[]; name: string; sure: boolean }

/** « Vouliez-vous dire… »: what is not quite a word of the list is asked about, never mended in silence. */
export function GuessView({
  typed,
  guesses,
  fault,
  again,
}: {
  typed: string
  guesses: Guess[]
  fault?: string | null
  /** Where the words are typed anew. */
  again: string
}) {
  return (
    <div className="flow pt-6">
      <h1>Vouliez-vous dire…</h1>
      <p className="lead" role="status">
        Quelques lettres ne vont pas. Choisissez les mots de votre carte.
      </p>
      {fault ? <p className="field-fault">{fault}</p> : null}
      <form method="post" className="flow">
        <input type="hidden" name="mots" value={typed} />
        {guesses.map(guess =>
          guess.sure ? (
            <input key={guess.name} type="hidden" name={guess.name} value={guess.candidates[0]} />
          ) : (
            <Choices key={guess.name} guess={guess} place={guesses.indexOf(guess) + 1} />
          ),
        )}
        <Field
          name="chiffres"
          type="code"
          label="Vos 4 chiffres"
          help="Écrivez-les de nouveau : nous ne les gardons pas."
          autoComplete="off"
        />
        <ActionButton look="main" arrow>
          Entrer avec ces mots
        </ActionButton>
      </form>
      <p>
        <a className="tap" href={again}>
          Écrire mes 5 mots de nouveau
        </a>
      </p>
    </div>
  )
}

function Choices({ guess, place }: { guess: Guess; place: number }) {
  return (
    <fieldset className="choices">
      <legend>
        Mot {place} : vous avez écrit « {guess.typed} ». Vouliez-vous dire :
      </legend>
      {guess.candidates.map(word => (
        <label key={word} className="choice">
          <input type="radio" name={guess.name} value={word} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
