import { PlainSection, PlainText } from '#app/ui/patterns/plain-page.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { type Rule, rules, viewerNames, viewers } from './who-sees-what.ts'

export function WhoSeesWhatView() {
  return (
    <PlainText title="Qui voit quoi" lead="Vous apprenez sans être surveillé.">
      <p className="lead">
        <span className="hl">Personne ne voit vos essais sans votre accord.</span>
      </p>
      <div className="two pt-10">
        <PlainSection id="aujourd-hui" title="Aujourd’hui, sur ce site">
          <ul className="dashes">
            <li>Vous voyez votre parcours et vos réponses.</li>
            <li>Une CMCAS voit des nombres, par groupe de 10 personnes ou plus. Elle ne voit pas de nom.</li>
            <li>L’accueil voit votre prénom et votre CMCAS. Il peut refaire votre carte.</li>
            <li>Dans un atelier, l’aide voit à quelle étape vous êtes. Elle ne voit pas vos réponses.</li>
            <li>Avec votre accord, une aide agit pour vous, quelques minutes. Le journal le note.</li>
            <li>Une formatrice voit les leçons, et les feuilles de papier que vous lui donnez.</li>
            <li>L’employeur ne reçoit rien.</li>
          </ul>
        </PlainSection>
        <PlainSection id="jamais" title="Personne d’autre ne voit">
          <ul className="dashes no">
            <li>vos réponses et vos essais, si vous ne le voulez pas ;</li>
            <li>vos heures de connexion ;</li>
            <li>vos réglages de confort ;</li>
            <li>vos cours choisis librement, avec votre nom.</li>
          </ul>
        </PlainSection>
      </div>
      <div className="pt-10">
        <PlainSection id="tableau" title="La règle complète">
          <p>
            Voici la règle de la maison, chose par chose. Elle vaut aussi pour ce qui n’existe pas encore sur ce site.
            Ces choses portent le mot « bientôt ».
          </p>
          <p>
            Les groupes suivis par une formatrice n’existent pas encore. Une formatrice anime des ateliers et recopie
            des feuilles, rien de plus. Les cours demandés sur le temps de travail n’existent pas encore : la colonne
            « Votre responsable » ne sert à personne.
          </p>
          <RulesTable />
          <RulesList />
          <Note>
            <p>
              Un cours peut être demandé sur le temps de travail. La personne est alors prévenue avant de commencer.
            </p>
            <p>
              La personne qui administre le site peut faire ce que fait l’accueil. Elle peut aussi séparer deux parcours
              réunis par erreur. Le journal le note.
            </p>
            <p>
              Les personnes qui entretiennent la machine peuvent ouvrir ses fichiers. Un parcours sans compte n’y porte
              aucun nom.
            </p>
          </Note>
          <p>
            <a className="tap" href="/ce-que-voit-mon-responsable">
              Voir ce que voit mon responsable
            </a>
          </p>
          <p>
            <a className="tap" href="/mes-donnees">
              Voir mes données, et qui les a regardées
            </a>
          </p>
          <p>
            <a className="tap" href="/vos-donnees">
              Ce que nous gardons, et combien de temps
            </a>
          </p>
        </PlainSection>
      </div>
    </PlainText>
  )
}

function RulesTable() {
  return (
    // A keyboard must reach what scrolls sideways.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="scroll" tabIndex={0} aria-labelledby="t-regle">
      <table className="min-w-[68rem]">
        <caption id="t-regle">Qui voit quoi. Faites glisser le tableau sur le côté pour lire la suite.</caption>
        <thead>
          <tr>
            <th scope="col">Ce que l’on peut voir</th>
            {viewerNames.map(name => (
              <th key={name} scope="col">
                {viewers[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <tr key={rule.what}>
              <th scope="row">
                <RuleName rule={rule} />
              </th>
              {viewerNames.map(name => (
                <td key={name}>{rule.seen[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RulesList() {
  return (
    <details className="fold">
      <summary>Lire la même chose sans tableau</summary>
      <div className="flow">
        {rules.map(rule => (
          <div key={rule.what} className="flow">
            <h3>
              <RuleName rule={rule} />
            </h3>
            <ul className="dashes">
              {viewerNames.map(name => (
                <li key={name}>
                  <strong>{viewers[name]}</strong> : {rule.seen[name]}.
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}

function RuleName({ rule }: { rule: Rule }) {
  return (
    <>
      {rule.what}
      {rule.soon ? <span className="font-text"> (bientôt)</span> : null}
    </>
  )
}
