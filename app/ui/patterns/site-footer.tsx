const pages = [
  { to: '/accessibilite', label: 'Accessibilité : où nous en sommes' },
  { to: '/vos-donnees', label: 'Vos données' },
  { to: '/qui-voit-quoi', label: 'Qui voit quoi' },
  { to: '/plan-du-site', label: 'Plan du site' },
]

export function SiteFooter() {
  return (
    <footer className="foot wide small">
      <p>
        Trait d’union est un service des Activités Sociales de l’énergie : la CCAS (Caisse centrale d’activités
        sociales) et les CMCAS.
      </p>
      <ul>
        {pages.map(({ to, label }) => (
          <li key={to}>
            <a href={to}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
