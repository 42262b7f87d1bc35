/** Asks a guest, at a natural moment, whether she wants to keep her path. One line on a step: she is reading. */
export function KeepPathNote({
  steps,
  place,
  returnTo,
}: {
  steps: number
  place: 'etape' | 'lecon'
  returnTo: string
}) {
  return (
    <form method="post" action="/ma-carte/plus-tard" className="note mt-6">
      <p>
        Vous avez fait {steps} étapes. <a href="/ma-carte">Voulez-vous garder votre parcours ?</a>
      </p>
      <input type="hidden" name="retour" value={returnTo} />
      <button type="submit" className="btn btn-quiet" name="moment" value={place}>
        Plus tard
      </button>
    </form>
  )
}
