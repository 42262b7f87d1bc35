export function Logo() {
  return (
    <a className="logo" href="/">
      <span className="vh">Accueil, </span>Trait{' '}
      <svg viewBox="0 0 50 18" aria-hidden="true">
        <path className="br" d="M9 3h32v12H9z" />
        <circle className="pt" cx="9" cy="9" r="8" />
        <circle className="pt" cx="41" cy="9" r="8" />
      </svg>{' '}
      d’union
    </a>
  )
}
