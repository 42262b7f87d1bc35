import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { nameChoice } from './badge-file.ts'

type Props = {
  title: string
  /** Of the page of the attestation. */
  address: string
  fileName: string
  /** Null: neither the paper nor the path has one. */
  name: string | null
}

/** What a badge is, for whom, what it holds and does not hold; then the choice of the name, and the file. */
export function BadgeView(props: Props) {
  const { title, address } = props
  return (
    <div className="sections pt-6">
      <div className="flow">
        <p className="crumb">
          <a href="/mon-parcours">Mon parcours</a>
          <span>
            <a href={address}>Mon attestation</a>
          </span>
        </p>
        <h1>Mon badge numérique</h1>
        <p className="lead">Un badge dit la même chose que votre papier, dans un petit fichier.</p>
        <p>Cours : « {title} ».</p>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
      </div>
      <PlainSection id="quoi" title="C’est quoi, et pour qui ?">
        <p>Un badge est un fichier signé par notre site. Si quelqu’un change le fichier, cela se voit.</p>
        <p>
          Il sert à des personnes qui montrent leur parcours sur Internet. Par exemple, dans un CV en ligne. Des sites
          savent le lire et le vérifier.
        </p>
        <p>Vous n’en avez pas besoin pour apprendre. Votre papier suffit.</p>
      </PlainSection>
      <div className="two">
        <PlainSection id="dedans" title="Dans le badge">
          <ul className="dashes">
            <li>le titre du cours ;</li>
            <li>ce que vous savez faire maintenant ;</li>
            <li>le jour où vous avez fini le cours ;</li>
            <li>le jour et le code de votre attestation ;</li>
            <li>votre nom, si vous le voulez.</li>
          </ul>
        </PlainSection>
        <PlainSection id="dehors" title="Jamais dans le badge">
          <ul className="dashes">
            <li>vos réponses, le temps passé ;</li>
            <li>votre adresse, votre téléphone, votre âge ;</li>
            <li>votre CMCAS ;</li>
            <li>vos autres cours.</li>
          </ul>
        </PlainSection>
      </div>
      <PlainSection id="garder" title="Garder mon badge">
        <Choice {...props} />
      </PlainSection>
      <details className="fold">
        <summary>Pour les personnes qui vérifient un badge</summary>
        <div className="flow">
          <p>
            Le fichier suit la norme Open Badges 3.0 de 1EdTech. C’est un JSON Web Token signé en RS256. L’adresse du
            badge est la page qui vérifie l’attestation : elle dit si elle est encore valable.
          </p>
          <p>
            <a className="tap" href="/badges/cle.json">
              La clé qui vérifie la signature
            </a>{' '}
            <a className="tap" href="/badges/emetteur.json">
              Qui donne les badges
            </a>
          </p>
        </div>
      </details>
    </div>
  )
}

function Choice({ address, fileName, name }: Props) {
  return (
    <form method="get" action={`${address}/badge.jwt`} className="flow">
      {name === null ? (
        <p>Votre badge ne porte pas de nom : votre papier et votre parcours n’en ont pas.</p>
      ) : (
        <fieldset className="choices">
          <legend>Voulez-vous votre nom dans le badge ?</legend>
          <label className="choice">
            <input type="radio" name={nameChoice.field} value={nameChoice.without} defaultChecked />
            <span>Non, pas de nom</span>
          </label>
          <label className="choice">
            <input type="radio" name={nameChoice.field} value={nameChoice.with} />
            <span>
              Oui, ce nom : <span className="own-name break-words">{name}</span>
            </span>
          </label>
        </fieldset>
      )}
      <p>Toute personne qui a le fichier peut le lire. Une fois donné, il ne se reprend pas.</p>
      <ActionButton look="main">Garder le fichier</ActionButton>
      <p className="soft">
        Le fichier s’appelle <span className="break-words">{fileName}</span>. Il va dans les téléchargements de votre
        appareil. Si d’autres personnes se servent de cet appareil, il y reste après vous.
      </p>
      <p className="soft">
        Vous faites un nouveau papier ? Gardez aussi un nouveau badge : l’ancien code ne compte plus.
      </p>
    </form>
  )
}
