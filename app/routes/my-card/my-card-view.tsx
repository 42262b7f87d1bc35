import { fullDate } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { OwnCard } from './describe-card.server.ts'

type Unit = { id: string; name: string }

type Refused = {
  faults: Record<string, string | undefined>
  tooYoung: boolean
  typed: { prenom: string; unite: string }
  adult: boolean
}

type Before = {
  /** She has a name already: only digits are asked. */
  named: boolean
  card: OwnCard | null
  units: Unit[]
}

export function MyCardView({ refused, ...before }: Before & { refused: Refused | undefined }) {
  const { named, card, units } = before
  return (
    <div className="two pt-6">
      <div className="flow">
        <h1>{card ? 'Ma carte' : 'Garder mon parcours'}</h1>
        {card ? <CurrentCard card={card} /> : <WhatItIs />}
        {refused?.tooYoung ? <BeforeFifteen /> : null}
        <form method="post" className="flow">
          {named ? null : <WhoSheIs units={units} refused={refused} />}
          <Field
            name="code"
            type="code"
            label="Choisissez 4 chiffres"
            help="Vous les donnerez avec la carte. Ils ne seront pas écrits dessus. Retenez-les."
            autoComplete="off"
            fault={refused?.faults.code}
          />
          <ActionButton look="main" arrow>
            {card ? 'Faire une nouvelle carte' : 'Faire ma carte'}
          </ActionButton>
        </form>
      </div>
      <WhatIsKept />
    </div>
  )
}

function WhatItIs() {
  return (
    <>
      <p className="lead">Avec une carte, vous retrouvez votre place sur tous les appareils.</p>
      <p>Pas d’e-mail, pas de mot de passe. Vous l’imprimez, vous la photographiez, ou vous la recopiez.</p>
    </>
  )
}

function CurrentCard({ card }: { card: OwnCard }) {
  return (
    <>
      <p className="lead">
        Vous avez la carte <strong className="nw">{card.reference}</strong>, faite le {fullDate(card.madeOn)}.
      </p>
      <p>
        Si elle est perdue, faites-en une nouvelle ici. L’ancienne carte ne marchera plus. Les autres appareils ouverts
        avec elle se ferment. Votre parcours reste le même.
      </p>
    </>
  )
}

function WhoSheIs({ units, refused }: { units: Unit[]; refused: Refused | undefined }) {
  return (
    <>
      <Field
        name="prenom"
        label="Prénom ou surnom"
        value={refused?.typed.prenom}
        autoComplete="off"
        fault={refused?.faults.prenom}
      />
      <UnitField units={units} chosen={refused?.typed.unite} fault={refused?.faults.unite} />
      <label className="choice">
        <input type="checkbox" name="age" value="oui" defaultChecked={refused?.adult} />
        <span>J’ai 15 ans ou plus</span>
      </label>
    </>
  )
}

function UnitField({ units, chosen, fault }: { units: Unit[]; chosen: string | undefined; fault: string | undefined }) {
  return (
    <p className="field">
      <label htmlFor="unite">Votre CMCAS ou SLVie, si vous voulez</label>
      <span className="small soft font-text" id="unite-aide">
        Choisissez-la si vous voulez que l’accueil puisse refaire une carte perdue.
      </span>
      <select
        id="unite"
        name="unite"
        defaultValue={chosen ?? ''}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'unite-aide unite-faute' : 'unite-aide'}
      >
        <option value="">Je ne la dis pas</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {fault ? (
        <span className="field-fault" id="unite-faute">
          {fault}
        </span>
      ) : null}
    </p>
  )
}

function BeforeFifteen() {
  return (
    <Note tone="attention" title="La carte est pour les personnes de 15 ans ou plus." status>
      <p>Si c’est votre cas, cochez « J’ai 15 ans ou plus ».</p>
      <p>
        Avant 15 ans, vous pouvez continuer sans carte : rien ne change. Ou un parent peut faire sa carte, et vous
        apprenez avec lui.
      </p>
    </Note>
  )
}

function WhatIsKept() {
  return (
    <section className="flow" aria-labelledby="t-garde">
      <h2 className="trait" id="t-garde">
        Ce que nous gardons
      </h2>
      <p>Votre prénom ou surnom, votre CMCAS si vous la dites, et votre parcours. Rien d’autre.</p>
      <p>
        La carte et les chiffres, nous n’en gardons qu’une empreinte : nous ne pouvons pas les relire. Une carte perdue
        ne se retrouve pas. Elle se refait.
      </p>
      <p>
        <a className="tap" href="/vos-donnees">
          Lire la suite sur vos données
        </a>
      </p>
    </section>
  )
}
