import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { readView } from '../kit/read-view.ts'
import { formulaire } from './index.ts'
import { judge } from './judge.ts'
import type { TextKind, Verdict } from './kinds.ts'
import { readTyped } from './read-typed.ts'
import type { FormulaireGesture } from './state.ts'

proveSimulator(formulaire)

const scenario = readScenarios(formulaire).find(({ name }) => name === 'carte-bibliotheque')?.scenario ?? missing()

function missing(): never {
  throw new Error('carte-bibliotheque has gone')
}

function played(...gestures: FormulaireGesture[]) {
  const state = play({ simulator: formulaire, scenario, gestures })
  return { state, check: formulaire.check({ scenario, state }), remark: formulaire.remark({ scenario, state }) }
}

test('on a telephone the sheet folds once begun, and the open field says its line of it', () => {
  const drawn = (device: 'phone' | 'computer', ...gestures: FormulaireGesture[]) =>
    readView({ simulator: formulaire, scenario, state: played(...gestures).state, device, marked: null }).html
  const begun: FormulaireGesture = { type: 'write', field: 'name', verdict: 'right' }
  expect(drawn('phone')).toContain('<details class="formulaire-sheet" open="">')
  expect(drawn('phone', begun)).toContain('<details class="formulaire-sheet">')
  expect(drawn('phone', begun)).toContain('Sur la fiche\u00a0: <b>12/04/1958</b>')
  expect(drawn('computer', begun)).not.toContain('Sur la fiche')
})

const facts: Record<TextKind, string> = {
  name: 'Odette Marchand',
  birth: '12/04/1958',
  address: '8 rue des Tilleuls, 99120 Valclair',
  phone: '06 39 98 12 34',
  email: 'odette@courrier.exemple',
}

describe('what is written is read kindly', () => {
  test.each<[TextKind, string, Verdict]>([
    ['name', ' marchand  ODETTE ', 'right'],
    ['name', 'Odette', 'part'],
    ['name', 'Jeanne Petit', 'other'],
    ['name', '  ', 'empty'],
    ['birth', '12 avril 1958', 'right'],
    ['birth', '12.4.1958', 'right'],
    ['birth', '12041958', 'right'],
    ['birth', '12/04/58', 'short'],
    ['birth', '1958-04-12', 'shape'],
    ['birth', '04/12/1958', 'shape'],
    ['birth', 'avril', 'shape'],
    ['birth', '13/04/1958', 'other'],
    ['address', '8, RUE DES TILLEULS 99120 VALCLAIR', 'right'],
    ['address', '8 rue des Tilleuls', 'part'],
    ['phone', '+33 6 39 98 12 34', 'right'],
    ['phone', '06.39.98.12', 'short'],
    ['phone', '06 39 98 12 34 5', 'long'],
    ['phone', 'O6 39 98 12 34', 'shape'],
    ['email', 'odette courrier.exemple', 'shape'],
    ['email', 'odette@courrier', 'part'],
    ['email', 'Odette@Courrier.exemple', 'right'],
  ])('%s « %s »: %s', (kind, text, verdict) => {
    expect(judge({ kind, fact: facts[kind], text })).toBe(verdict)
  })

  test('only a verdict goes on, and unknown fields bring nothing', () => {
    expect(readTyped({ scenario, field: 'name', text: 'Jeanne Petit' })).toEqual({
      type: 'write',
      field: 'name',
      verdict: 'other',
    })
    expect(readTyped({ scenario, field: 'photo', text: 'x' })).toBeNull()
  })
})

describe('the form', () => {
  test('an error is told beside its field, with an example, and the field stays open', () => {
    const { state, remark } = played({ type: 'write', field: 'birth', verdict: 'short' })
    expect(state.open).toBe('birth')
    expect(remark?.text).toBe('Écrivez les 4 chiffres de l’année. Exemple : 31/12/1960')
  })

  test('sent too soon: nothing is lost, and what is missing is named', () => {
    const { state, remark } = played({ type: 'write', field: 'name', verdict: 'right' }, { type: 'send' })
    expect(state).toMatchObject({ page: 'form', open: 'birth', texts: { name: { verdict: 'right' } } })
    expect(remark?.title).toBe('Il reste 6 cases à revoir.')
  })

  test('taken up later, all is there', () => {
    const before = played({ type: 'write', field: 'name', verdict: 'right' }).state
    const after = played(
      { type: 'write', field: 'name', verdict: 'right' },
      { type: 'later' },
      { type: 'resume' },
    ).state
    expect(after).toEqual({ ...before, last: 'resume' })
  })

  test('three photos out of four are refused, each with its reason', () => {
    const texts = (['blurred', 'cut', 'dark'] as const).map(photo => played({ type: 'attach', photo }).remark?.text)
    expect(new Set(texts).size).toBe(3)
    expect(played({ type: 'attach', photo: 'good' }).remark?.tone).toBe('info')
  })

  test('the e-mail may stay untouched; written wrong, it must be mended or left', () => {
    const full: FormulaireGesture[] = [
      ...(['name', 'birth', 'address', 'phone'] as const).map(
        (field): FormulaireGesture => ({ type: 'write', field, verdict: 'right' }),
      ),
      { type: 'choose', option: scenario.choice.right },
      { type: 'attach', photo: 'good' },
      { type: 'tick' },
    ]
    expect(played(...full, { type: 'send' }).state.page).toBe('sent')
    const wrong: FormulaireGesture = { type: 'write', field: 'email', verdict: 'shape' }
    expect(played(...full, wrong, { type: 'send' }).state).toMatchObject({ page: 'form', open: 'email' })
    expect(played(...full, wrong, { type: 'leave', field: 'email' }, { type: 'send' }).state.page).toBe('sent')
  })
})
