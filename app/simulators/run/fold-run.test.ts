import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSms } from '../code-sms/index.ts'
import type { Gesture } from '../contract.ts'
import { readScenarios } from '../kit/prove-simulator.ts'
import { addToRun, foldRun, mostGestures, type RunAct } from './fold-run.ts'

const scenario = readScenarios(codeSms)[0]?.scenario
if (!scenario) throw new Error('no scenario')
const game = { simulator: codeSms, scenario }
const askCode = { type: 'ask-code' }

function played(...acts: RunAct[]): Gesture[] {
  const gestures: Gesture[] = []
  for (const act of acts) {
    const outcome = addToRun({ ...game, gestures, act })
    if ('added' in outcome) gestures.push(...outcome.added)
  }
  return gestures
}

const hint: RunAct = { kind: 'hint' }
const ask: RunAct = { kind: 'gestures', gestures: [askCode] }

describe('hints', () => {
  test('come one after the other, then it is done together; a good gesture takes them away, not the help', () => {
    expect(foldRun({ ...game, gestures: played(hint) })).toMatchObject({ hints: 1, help: 1 })
    expect(foldRun({ ...game, gestures: played(hint, hint) })).toMatchObject({ hints: 2, help: 2 })
    expect(foldRun({ ...game, gestures: played(hint, hint, ask) })).toMatchObject({ hints: 0, help: 2 })
    expect(played(hint, hint, hint)).toEqual([{ type: '@hint' }, { type: '@hint' }, { type: '@together' }, askCode])
    expect(foldRun({ ...game, gestures: played(hint, hint, hint) })).toMatchObject({ hints: 0, help: 3 })
  })

  test('say nothing more once all is done', () => {
    const all = played(...Array<RunAct>(4).fill({ kind: 'together' }))
    expect(foldRun({ ...game, gestures: all })).toMatchObject({ done: true, guidance: null })
    for (const act of [hint, { kind: 'together' } as const])
      expect(addToRun({ ...game, gestures: all, act })).toEqual({ added: [] })
  })
})

test('a gesture that changes nothing is not kept, and is no fault', () => {
  expect(addToRun({ ...game, gestures: played(ask), act: ask })).toEqual({ added: [] })
  expect(addToRun({ ...game, gestures: [], act: { kind: 'typed', field: 'unknown', text: 'a' } })).toEqual({
    added: [],
  })
})

test('what an older version kept is passed over', () => {
  const old = [{ type: 'gone-since', id: 'x' }, askCode, { type: '@gone-too' }]
  expect(foldRun({ ...game, gestures: old })).toMatchObject(foldRun({ ...game, gestures: [askCode] }))
})

test('whatever is asked for, in any order, a log stays one that plays, and never passes its end', () => {
  const anyAct: fc.Arbitrary<RunAct> = fc.oneof(
    fc.constant(hint),
    fc.constant<RunAct>({ kind: 'together' }),
    fc.record({ kind: fc.constant('typed' as const), field: fc.constant('code'), text: fc.string() }),
    fc.record({ kind: fc.constant('gestures' as const), gestures: fc.array(fc.anything(), { maxLength: 3 }) }),
  )
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 20 }), acts => {
      const gestures = played(...acts)
      expect(gestures.length).toBeLessThanOrEqual(mostGestures)
      expect(JSON.parse(JSON.stringify(gestures))).toEqual(gestures)
      expect(foldRun({ ...game, gestures })).toEqual(
        foldRun({ ...game, gestures: JSON.parse(JSON.stringify(gestures)) }),
      )
    }),
    { numRuns: 60 },
  )
})
