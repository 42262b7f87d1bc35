import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import type { MyDataToShow } from './describe-my-data.server.ts'

/** On which devices her path is open. She may close each of them. */
export function MyDevices({ devices }: { devices: MyDataToShow['devices'] }) {
  return (
    <PlainSection id="appareils" title="Vos appareils ouverts">
      <p>Un appareil que vous ne connaissez pas ? Fermez-le.</p>
      <ul className="kept">
        {devices.map(({ idHash, name, since, shared, isHere }) => (
          <li key={idHash}>
            <strong>{name}</strong> {isHere ? <span className="tag">Cet appareil</span> : null}
            <br />
            <span className="small soft">
              Ouvert depuis le {since}
              {shared ? ', appareil partagé' : null}
            </span>
            <form method="post" action="/mes-donnees">
              <input type="hidden" name="appareil" value={idHash} />
              <ActionButton name="intention" value="fermer">
                {isHere ? 'Sortir d’ici' : 'Fermer'}
                <span className="vh">
                  {'\u00a0'}: {name}, ouvert depuis le {since}
                </span>
              </ActionButton>
            </form>
          </li>
        ))}
      </ul>
    </PlainSection>
  )
}
