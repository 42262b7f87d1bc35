import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { hameconnage } from './index.ts'
import type { PhishingGesture } from './state.ts'

proveSimulator(hameconnage, { runs: 15 })

describe.each(readScenarios(hameconnage))('the messages of $name', ({ scenario }) => {
  const lies = scenario.messages.flatMap(message => (message.trust === 'douteux' ? [message] : []))
  const truths = scenario.messages.filter(({ trust }) => trust === 'sûr')
  const lie = lies[0]?.id ?? ''
  const truth = truths[0]?.id ?? ''
  const clues = lies[0]?.clues.map(({ part }) => part) ?? []
  const mark = (id: string, as: 'sure' | 'doubtful'): PhishingGesture[] => [
    { type: 'open', id },
    { type: 'mark', id, as },
  ]
  const point = (part: string): PhishingGesture => ({ type: 'point', id: lie, part })
  const played = (...gestures: PhishingGesture[]) => {
    const state = play({ simulator: hameconnage, scenario, gestures })
    return { state, done: hameconnage.check({ scenario, state }).done, remark: hameconnage.remark({ scenario, state }) }
  }

  test('are ten, of which four are false', () => {
    expect([scenario.messages.length, lies.length]).toEqual([10, 4])
  })

  test('eight right and two clues are enough; one clue is not', () => {
    const eight = [
      ...truths.flatMap(({ id }) => mark(id, 'sure')),
      ...lies.slice(1, 2).flatMap(({ id }) => mark(id, 'doubtful')),
    ]
    const one = [...eight, ...mark(lie, 'doubtful'), point(clues[0] ?? '')]
    expect(played(...one).done).toBe(false)
    expect(played(...one, point(clues[1] ?? '')).done).toBe(true)
  })

  test('a false alarm is told gently, and may be changed', () => {
    const { remark } = played(...mark(truth, 'doubtful'))
    expect(remark).toMatchObject({ tone: 'info', text: expect.stringContaining('vérifier par téléphone') })
    expect(played(...mark(truth, 'doubtful'), ...mark(truth, 'sure')).remark?.tone).toBe('ok')
  })

  test('a false message that was believed shows what gives it away', () => {
    expect(played(...mark(lie, 'sure')).remark).toMatchObject({ tone: 'attention', text: lies[0]?.clues[0]?.text })
    expect(played(...mark(lie, 'sure'), point(clues[0] ?? '')).state.pointed).toEqual([])
  })

  test('a part that is normal is told so, and counts for nothing', () => {
    const { state, remark } = played(...mark(lie, 'doubtful'), point('name'))
    expect(state.pointed).toHaveLength(1)
    expect(remark?.title).toBe('Cette partie est normale.')
  })
})

test('a clue about a part that is not there, a second one for a part, or a repeated message is refused', () => {
  const given = readScenarios(hameconnage)[0]?.scenario
  const messages = given?.messages ?? []
  const faultOf = (change: object) => hameconnage.scenario.safeParse({ ...given, ...change }).error?.issues[0]?.message
  const withClues = (parts: string[]) => ({
    messages: messages.map(message =>
      message.trust === 'douteux' ? { ...message, clues: parts.map(part => ({ part, text: 'x' })) } : message,
    ),
  })
  expect(faultOf(withClues(['line-6', 'name']))).toContain('n’a pas de partie')
  expect(faultOf(withClues(['name', 'name']))).toContain('déjà son indice')
  expect(faultOf({ messages: [...messages.slice(0, 9), messages[0]] })).toContain('sert déjà')
  expect(faultOf({ messages: messages.filter(({ trust }) => trust === 'sûr') })).toContain('Il manque')
  expect(faultOf({})).toBeUndefined()
})
