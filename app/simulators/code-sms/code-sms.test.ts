import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { codeSms } from './index.ts'
import { readTyped } from './read-typed.ts'
import type { CodeSmsGesture, Verdict } from './state.ts'

proveSimulator(codeSms)

const scenario = readScenarios(codeSms).find(({ name }) => name === 'banque-du-lac')?.scenario ?? missing()
const entered: CodeSmsGesture[] = [{ type: 'ask-code' }, { type: 'open-sms' }, { type: 'type-code', verdict: 'right' }]

function missing(): never {
  throw new Error('banque-du-lac has gone')
}

function played(...gestures: CodeSmsGesture[]) {
  return play({ simulator: codeSms, scenario, gestures })
}

describe('the code that is typed', () => {
  test.each<[string, Verdict]>([
    ['482913', 'right'],
    [' 482 913 ', 'right'],
    ['４８２９１３', 'right'],
    ['', 'empty'],
    ['48291', 'short'],
    ['4829133', 'long'],
    ['48291E', 'letters'],
    ['482931', 'wrong'],
    ['771 204', 'other-code'],
  ])('« %s » is %s', (text, verdict) => {
    expect(readTyped({ scenario, field: 'code', text })).toEqual({ type: 'type-code', verdict })
  })

  test('opens the door once right; a wrong one is told, and changes nothing else', () => {
    expect(played({ type: 'ask-code' }, { type: 'type-code', verdict: 'short' })).toMatchObject({
      page: 'waits-for-code',
      verdict: 'short',
    })
    expect(played(...entered)).toMatchObject({ page: 'inside', call: 'rings' })
  })
})

describe('the call', () => {
  test('refused at once, or after having listened: both are done', () => {
    expect(codeSms.check({ scenario, state: played(...entered, { type: 'hang-up' }) }).done).toBe(true)
    const listened = played(...entered, { type: 'pick-up' }, { type: 'ask-why' }, { type: 'hang-up' })
    expect(codeSms.check({ scenario, state: listened }).done).toBe(true)
  })

  test('a code that was told is never the end: she comes back to the call', () => {
    const told = played(...entered, { type: 'pick-up' }, { type: 'tell-code' })
    expect(codeSms.check({ scenario, state: told }).done).toBe(false)
    expect(codeSms.guide({ scenario, state: told })?.gesture).toEqual({ type: 'go-back' })
  })

  test('the caller has no more to say than the scenario gives', () => {
    const pressed = played(...entered, { type: 'pick-up' }, ...Array<CodeSmsGesture>(9).fill({ type: 'ask-why' }))
    expect(pressed.asked).toBe(scenario.call.insists.length)
  })
})
