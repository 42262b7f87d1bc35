import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { AccountToShow } from './describe-account.server.ts'
import { SecondFactorSection } from './second-factor-section.tsx'

const done = {
  ferme: 'Cet appareil n’est plus ouvert à votre nom.',
  'mot-de-passe': 'Votre nouveau mot de passe est gardé.',
  'sans-code': 'Votre compte s’ouvre de nouveau avec le mot de passe seul.',
}

export type JustDone = keyof typeof done

export function isJustDone(said: string | null): said is JustDone {
  return said !== null && said in done
}

export function MyAccountView({ account }: { account: AccountToShow & { justDone: JustDone | null } }) {
  const { name, learns, devices, secondFactor, justDone } = account
  return (
    <div className="sections pt-6">
      <section className="flow">
        <h1>Mon compte</h1>
        {name ? <p className="lead">Vous êtes {name}.</p> : null}
        {learns ? (
          <p>
            <a className="tap" href="/mon-parcours">
              Aller à mon parcours
            </a>
          </p>
        ) : null}
        <p>
          <a className="tap" href="/mes-donnees">
            Voir tout ce que nous gardons sur moi
          </a>
        </p>
        {justDone ? (
          <Note tone="ok" title="C’est fait." status>
            <p>{done[justDone]}</p>
          </Note>
        ) : null}
        <p>
          <a className="tap" href="/nouveau-mot-de-passe">
            Changer mon mot de passe
          </a>
        </p>
      </section>
      {secondFactor ? <SecondFactorSection factor={secondFactor} /> : null}
      <section className="flow" aria-labelledby="t-appareils">
        <h2 className="trait" id="t-appareils">
          Vos appareils ouverts
        </h2>
        <p>Un appareil que vous ne connaissez pas ? Fermez-le.</p>
        <dl className="know max-w-[44rem]">
          {devices.map(device => (
            <Device key={device.idHash} device={device} />
          ))}
        </dl>
        {devices.length > 1 ? (
          <form method="post">
            <ActionButton name="intention" value="sortir-partout">
              Sortir partout
            </ActionButton>
          </form>
        ) : null}
      </section>
    </div>
  )
}

function Device({ device: { idHash, device, since, isHere } }: { device: AccountToShow['devices'][number] }) {
  return (
    <div>
      <dt>
        <strong>{device}</strong> {isHere ? <span className="tag tag-ok">Cet appareil</span> : null}
        <br />
        <span className="small soft">Ouvert depuis le {since}</span>
      </dt>
      <dd className="mt-2">
        <form method="post">
          <input type="hidden" name="appareil" value={idHash} />
          <ActionButton name="intention" value="fermer">
            {isHere ? 'Sortir d’ici' : 'Fermer'}
            <span className="vh">
              {'\u00a0'}: {device}, ouvert depuis le {since}
            </span>
          </ActionButton>
        </form>
      </dd>
    </div>
  )
}
