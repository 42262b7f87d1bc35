import { type Field, fields, type PhotoKind, type TextKind, type Verdict } from './kinds.ts'
import type { FormulaireScenario, TextField } from './scenario.ts'
import type { FormulaireState } from './state.ts'

type Given = { scenario: FormulaireScenario; state: FormulaireState }

const advice: Record<TextKind, Partial<Record<Verdict, string>>> = {
  name: { part: 'Il faut le prénom et le nom.' },
  birth: {
    shape: 'La date s’écrit ainsi : le jour, le mois, l’année.',
    short: 'Écrivez les 4 chiffres de l’année.',
  },
  address: { part: 'Il manque un morceau : le numéro, la rue, le code postal ou la ville.' },
  phone: {
    short: 'Il manque des chiffres. Un numéro en a 10.',
    long: 'Il y a trop de chiffres. Un numéro en a 10.',
    shape: 'Un numéro n’a que des chiffres.',
  },
  email: {
    shape: 'Une adresse e-mail contient un signe @, et pas d’espace.',
    part: 'Il manque la fin de l’adresse, après le point.',
  },
}

const photoAdvice: Record<PhotoKind, string | null> = {
  blurred: 'Cette photo est floue : on ne lit pas les lettres. Prenez-en une autre.',
  cut: 'Cette photo est coupée : il manque un bord. Prenez-en une autre.',
  dark: 'Cette photo est trop sombre. Prenez-en une autre.',
  good: null,
}

export function textField({ scenario, kind }: { scenario: FormulaireScenario; kind: TextKind }): TextField {
  const found = scenario.texts.find(field => field.kind === kind)
  if (!found) throw new Error(`the schema lets no form through without ${kind}`)
  return found
}

export function isText(field: Field): field is TextKind {
  return field !== 'choice' && field !== 'photo' && field !== 'tick'
}

export function labelOf({ scenario, field }: { scenario: FormulaireScenario; field: Field }): string {
  if (isText(field)) return textField({ scenario, kind: field }).label
  return field === 'tick' ? 'La case à cocher' : scenario[field].label
}

export function isRequired({ scenario, field }: { scenario: FormulaireScenario; field: Field }): boolean {
  return !isText(field) || textField({ scenario, kind: field }).required
}

/** What the sheet says of a field; null where it says nothing: a photo is looked at, a tick is hers. */
export function factOf({ scenario, field }: { scenario: FormulaireScenario; field: Field }): string | null {
  if (isText(field)) return textField({ scenario, kind: field }).fact
  const { options, right } = scenario.choice
  return field === 'choice' ? (options.find(({ id }) => id === right)?.text ?? null) : null
}

/** Whether nothing was put in it yet. */
export function isBlank({ state, field }: { state: FormulaireState; field: Field }): boolean {
  if (isText(field)) return state.texts[field] === undefined
  return field === 'tick' ? !state.ticked : state[field] === null
}

/** What is to mend in one field, in a sentence that says how; null where it is fine, or where nobody has come yet. */
export function faultOf({ scenario, state, field }: Given & { field: Field }): string | null {
  if (isBlank({ state, field })) {
    if (!state.tried || !isRequired({ scenario, field })) return null
    return field === 'tick' ? 'Cochez cette case, puis envoyez.' : 'Cette case a une étoile : elle est à remplir.'
  }
  if (isText(field))
    return textFault({ field: textField({ scenario, kind: field }), written: state.texts[field]?.verdict })
  if (field === 'choice' && state.choice !== scenario.choice.right) return 'Sur la fiche, c’est une autre réponse.'
  return field === 'photo' && state.photo ? photoAdvice[state.photo] : null
}

function textFault({ field, written = 'left' }: { field: TextField; written?: Verdict | 'left' }): string | null {
  if (written === 'right' || written === 'left') return null
  const sentence = advice[field.kind][written]
  if (written === 'empty') return `Cette case a une étoile : elle est à remplir. Exemple : ${field.example}`
  return sentence ? `${sentence} Exemple : ${field.example}` : `Recopiez la fiche : ${field.fact}`
}

/** Whether a field needs nobody any more. An optional one does, until somebody filled it or left it. */
export function isSettled({ scenario, state, field }: Given & { field: Field }): boolean {
  return !isBlank({ state, field }) && faultOf({ scenario, state, field }) === null
}

/** Whether sending it would be refused for this field. */
export function isInTheWay({ scenario, state, field }: Given & { field: Field }): boolean {
  return faultOf({ scenario, state: { ...state, tried: true }, field }) !== null
}

export function fieldsInTheWay(given: Given): Field[] {
  return fields.filter(field => isInTheWay({ ...given, field }))
}
