/** What this page shows and what it never will, in the page itself: nobody has to look for it. */
export function WhoSees({ threshold }: { threshold: number }) {
  return (
    <section aria-labelledby="qui-voit-quoi" className="flow">
      <h2 className="trait" id="qui-voit-quoi">
        Qui voit quoi
      </h2>
      <div className="sees">
        <div className="flow">
          <h3>Vous voyez</h3>
          <ul>
            <li>des nombres, par groupe de {threshold} personnes ou plus</li>
            <li>les inscriptions, les cours commencés et terminés</li>
            <li>des mois entiers, jamais le mois en cours</li>
          </ul>
        </div>
        <div className="flow">
          <h3>Personne ici ne voit</h3>
          <ul className="no">
            <li>les réponses et les essais d’une personne</li>
            <li>son niveau de départ</li>
            <li>ses heures de connexion</li>
            <li>ses réglages de confort</li>
          </ul>
        </div>
      </div>
      <p className="note">
        L’employeur ne reçoit rien. <a href="/qui-voit-quoi">Lire le tableau complet</a>
      </p>
    </section>
  )
}
