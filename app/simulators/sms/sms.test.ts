import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { sms } from './index.ts'
import { reduce } from './reduce.ts'
import type { SmsGesture } from './state.ts'

proveSimulator(sms)

describe.each(readScenarios(sms))('the messages of $name', ({ scenario }) => {
  const idOf = (trust: string) => scenario.messages.find(one => one.trust === trust)?.id ?? ''
  const played = (...gestures: SmsGesture[]) => play({ simulator: sms, scenario, gestures })

  test('a tapped link shows what would have happened, and is not done while it is open', () => {
    const id = idOf('douteux')
    const state = played({ type: 'open', id }, { type: 'follow', id })
    expect(state).toMatchObject({ isOnPage: true, followed: [id] })
    expect(sms.check({ scenario, state }).missing[0]).toContain('Un lien est ouvert')
    expect(sms.guide({ scenario, state })?.gesture).toEqual({ type: 'leave' })
  })

  test('a false message that one wants to keep stays, with what gives it away', () => {
    const id = idOf('douteux')
    const state = played({ type: 'open', id }, { type: 'keep', id })
    expect(state).toMatchObject({ open: id, kept: [] })
    expect(sms.remark({ scenario, state })?.tone).toBe('attention')
  })

  test('a true message that was deleted can be put back', () => {
    const id = idOf('sûr')
    const lost = played({ type: 'open', id }, { type: 'delete', id })
    expect(sms.remark({ scenario, state: lost })?.text).toContain('Vous pouvez le remettre')
    expect(sms.check({ scenario, state: lost }).missing.join(' ')).toContain('est vrai')
    expect(reduce({ scenario, state: lost, gesture: { type: 'restore', id } }).away).toEqual([])
  })

  test('deleting every false message is as good as reporting it', () => {
    const gestures = scenario.messages.flatMap(({ id, trust }): SmsGesture[] => [
      { type: 'open', id },
      { type: trust === 'sûr' ? 'keep' : 'delete', id },
    ])
    expect(sms.check({ scenario, state: played(...gestures) }).done).toBe(true)
  })

  test('a decision about a message that is not on the screen changes nothing', () => {
    const state = played({ type: 'open', id: idOf('sûr') })
    expect(reduce({ scenario, state, gesture: { type: 'delete', id: idOf('douteux') } })).toBe(state)
  })
})

test('two messages of one name, no true one, or an unknown key are refused', () => {
  const given = readScenarios(sms)[0]?.scenario
  const messages = given?.messages ?? []
  const faultOf = (change: object) => sms.scenario.safeParse({ ...given, ...change }).error?.issues[0]?.message
  expect(faultOf({ messages: [...messages, messages[0]] })).toContain('Deux messages')
  expect(faultOf({ messages: messages.filter(({ trust }) => trust === 'douteux') })).toContain('Il manque')
  expect(faultOf({ surprise: 1 })).toBeDefined()
  expect(faultOf({})).toBeUndefined()
})
