import { expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { lireAdresse } from './index.ts'
import { type Address, lireAdresseScenario } from './scenario.ts'
import type { LireAdresseGesture } from './state.ts'

proveSimulator(lireAdresse)

const scenario = readScenarios(lireAdresse).find(({ name }) => name === 'messages-recus')?.scenario ?? missing()

function missing(): never {
  throw new Error('messages-recus has gone')
}

function read({ id, before }: Address, isRight: boolean): LireAdresseGesture[] {
  const part = isRight ? before.length : before.length === 0 ? 1 : 0
  return [
    { type: 'press', address: id, part },
    { type: 'next', address: id },
  ]
}

function played(rights: readonly boolean[]) {
  const gestures = rights.flatMap((isRight, at) => read(scenario.addresses[at] ?? missing(), isRight))
  return play({ simulator: lireAdresse, scenario, gestures })
}

const isDone = (state: ReturnType<typeof played>) => lireAdresse.check({ scenario, state }).done

test('six of eight are enough, whichever they are', () => {
  expect(scenario.addresses.length).toBe(8)
  expect(isDone(played([true, true, true, true, true, false, false, true]))).toBe(true)
  expect(isDone(played([true, true, true, true, true]))).toBe(false)
})

test('with too few, those that were missed come back, one after the other', () => {
  const state = played(Array<boolean>(8).fill(false))
  expect(isDone(state)).toBe(false)
  expect(state).toMatchObject({ current: scenario.addresses[0]?.id, pressed: null })
  expect(state.missed.length).toBe(8)
})

test('once pressed, the name is shown, and pressing again changes nothing', () => {
  const first = scenario.addresses[0] ?? missing()
  const [press] = read(first, true)
  const state = play({ simulator: lireAdresse, scenario, gestures: press ? [press] : [] })
  expect(lireAdresse.remark({ scenario, state })?.text).toContain(first.name)
  const again: LireAdresseGesture = { type: 'press', address: first.id, part: 0 }
  expect(lireAdresse.reduce({ scenario, state, gesture: again })).toBe(state)
})

test('a file with the same address twice is refused', () => {
  const addresses = [...scenario.addresses.slice(0, 7), scenario.addresses[0]]
  expect(lireAdresseScenario.safeParse({ ...scenario, addresses }).success).toBe(false)
})
