import { KeyField } from '../key-sheets/key-field.tsx'
import type { SheetToKey } from './describe-sheet.server.ts'
import type { Refusal } from './judge-sheet.server.ts'
import type { TypedSheet } from './keyed-form.server.ts'

type Typed = Pick<Refusal, 'owner' | 'found'> & { typed: Pick<TypedSheet, 'owner'> }

/** Whose a blank sheet is: somebody whom a number or a name finds, or somebody new. */
export function OwnerFields({
  sheet,
  refused,
  first,
}: {
  sheet: Pick<SheetToKey, 'formId' | 'units'>
  refused: Typed | undefined
  first: boolean
}) {
  const owner = refused?.owner
  const typed = refused?.typed.owner
  const choose = owner?.fault === 'choose'
  const unitFault = owner?.fault === 'unit' ? owner.sentence : undefined
  const isNew = Boolean(typed?.prenom) || owner?.fault === 'nobody'
  return (
    <>
      <input type="hidden" name="envoi" value={typed?.envoi ?? sheet.formId} />
      <KeyField
        name="personne"
        label="Numéro de carte ou prénom"
        value={typed?.personne}
        fault={choose || unitFault ? undefined : owner?.sentence}
        help="Une carte trouve la personne. Un prénom en propose plusieurs."
        first={first && !choose && !unitFault}
      />
      {owner && choose ? <People owner={owner} /> : null}
      {refused?.found ? <Found found={refused.found} /> : null}
      <details className="fold" open={isNew ? true : undefined}>
        <summary>Nouvelle personne</summary>
        <div className="flow">
          <p>Elle n’a ni carte ni compte. L’accueil peut lui faire une carte ensuite.</p>
          <KeyField name="prenom" label="Son prénom" value={typed?.prenom} />
          <p className="field">
            <label htmlFor="unite">Sa CMCAS ou sa SLVie</label>
            <select
              id="unite"
              name="unite"
              defaultValue={typed?.unite ?? ''}
              // biome-ignore lint/a11y/noAutofocus: a pile is keyed in with no mouse
              autoFocus={unitFault !== undefined}
              aria-invalid={unitFault ? true : undefined}
              aria-describedby={unitFault ? 'unite-faute' : undefined}
            >
              <option value="">Choisissez</option>
              {sheet.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            {unitFault ? (
              <span className="field-fault" id="unite-faute">
                {unitFault}
              </span>
            ) : null}
          </p>
        </div>
      </details>
    </>
  )
}

function People({ owner: { sentence, people, more } }: { owner: NonNullable<Typed['owner']> }) {
  return (
    <fieldset className="choices">
      <legend className="small">{sentence}</legend>
      {people.map(({ id, words }, index) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="choisie"
            value={id}
            // One name alone may still be somebody else's: it is shown before it is kept.
            defaultChecked={people.length === 1}
            // biome-ignore lint/a11y/noAutofocus: a pile is keyed in with no mouse
            autoFocus={index === 0}
          />
          <span>{words}</span>
        </label>
      ))}
      {more ? <p>Il y en a d’autres. Écrivez plus de lettres, ou le numéro de sa carte.</p> : null}
    </fieldset>
  )
}

function Found({ found: { id, words } }: { found: NonNullable<Typed['found']> }) {
  return (
    <p>
      Pour : <b>{words}</b>
      <input type="hidden" name="choisie" value={id} />
      <input type="hidden" name="vue" value={id} />
    </p>
  )
}
