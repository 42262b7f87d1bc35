import { Icon } from '../primitives/icon.tsx'
import type { Comfort } from './comfort.ts'

type Option = { value: string; label: string; id?: string; look?: string }

const groups: { name: Exclude<keyof Comfort, 'calme'>; legend: string; options: Option[] }[] = [
  {
    name: 'taille',
    legend: 'Taille du texte',
    options: [
      { value: 'normal', label: 'Normal', id: 'c-t0' },
      { value: 'grand', label: 'Grand', id: 'c-t1', look: 's1' },
      { value: 'tres-grand', label: 'Très grand', id: 'c-t2', look: 's2' },
      { value: 'geant', label: 'Géant', id: 'c-t3', look: 's3' },
    ],
  },
  {
    name: 'espace',
    legend: 'Espace entre les lignes',
    options: [
      { value: 'normal', label: 'Normal' },
      { value: 'aere', label: 'Aéré', id: 'c-e1', look: 'wide-letters' },
    ],
  },
  {
    name: 'lettres',
    legend: 'Lettres',
    options: [
      { value: 'appareil', label: 'De mon appareil' },
      { value: 'lisible', label: 'Très lisibles', id: 'c-p1', look: 'legible' },
    ],
  },
  {
    name: 'couleurs',
    legend: 'Couleurs',
    options: [
      { value: 'appareil', label: 'De mon appareil' },
      { value: 'clair', label: 'Claires' },
      { value: 'nuit', label: 'Sombres', id: 'c-nuit' },
      { value: 'fort', label: 'Très contrastées', id: 'c-fort' },
      { value: 'fort-nuit', label: 'Très contrastées, fond noir' },
    ],
  },
]

/** The reading comfort panel: native radios, effect at once through CSS, kept on the device by the form. */
export function ComfortPanel({ comfort, returnTo }: { comfort: Comfort; returnTo: string }) {
  return (
    <details className="comfort">
      <summary>
        <Icon name="letters" />
        Confort
      </summary>
      <form method="post" action="/confort" aria-label="Confort de lecture">
        <p className="h3">Confort de lecture</p>
        {groups.map(({ name, legend, options }) => (
          <fieldset key={name}>
            <legend>{legend}</legend>
            <div className="seg">
              {options.map(({ value, label, id, look }) => (
                <label key={value} className={look}>
                  <input type="radio" name={name} value={value} id={id} defaultChecked={comfort[name] === value} />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend>Calme</legend>
          <div className="seg">
            <label>
              <input type="checkbox" name="calme" value="oui" id="c-calme" defaultChecked={comfort.calme === 'oui'} />
              Rien ne bouge, moins d’images
            </label>
          </div>
        </fieldset>
        <input type="hidden" name="retour" value={returnTo} />
        <div className="acts">
          <button type="submit" className="btn">
            Garder ces réglages
          </button>
        </div>
        <p className="small soft">Vos réglages restent sur cet appareil.</p>
      </form>
    </details>
  )
}
