import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkSms, guideSms, remarkSms } from './guide.ts'
import { reduceSms } from './reduce.ts'
import { type SmsScenario, smsScenario } from './scenario.ts'
import { type SmsGesture, type SmsState, smsGesture, startSms } from './state.ts'

const folder = 'courses/scenarios/sms'
const files = readdirSync(folder).map(name => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

describe.each(files)('the messages of $name', ({ text }) => {
  const scenario = smsScenario.parse(parse(text))
  const idOf = (trust: string) => scenario.messages.find(one => one.trust === trust)?.id ?? ''
  const played = (...gestures: SmsGesture[]) => play({ scenario, gestures })

  it('are put away by following the guide', () => {
    expect(checkSms({ scenario, state: followGuide({ scenario, state: startSms() }) })).toEqual({
      done: true,
      missing: [],
    })
  })

  it('whatever was done before, the guide ends in done, and nothing changes the scenario', () => {
    const before = JSON.stringify(scenario)
    fc.assert(
      fc.property(fc.array(anyGesture(scenario), { maxLength: 40 }), gestures => {
        const state = followGuide({ scenario, state: play({ scenario, gestures }) })
        expect(checkSms({ scenario, state }).done).toBe(true)
        expect(guideSms({ scenario, state })).toBeNull()
      }),
    )
    expect(JSON.stringify(scenario)).toBe(before)
  })

  it('a tapped link shows what would have happened, and is not done while it is open', () => {
    const id = idOf('douteux')
    const state = played({ type: 'open', id }, { type: 'follow', id })
    expect(state).toMatchObject({ isOnPage: true, followed: [id] })
    expect(checkSms({ scenario, state }).missing[0]).toContain('Un lien est ouvert')
    expect(guideSms({ scenario, state })?.gesture).toEqual({ type: 'leave' })
  })

  it('a false message that one wants to keep stays, with what gives it away', () => {
    const id = idOf('douteux')
    const state = played({ type: 'open', id }, { type: 'keep', id })
    expect(state).toMatchObject({ open: id, kept: [] })
    expect(remarkSms({ scenario, state })?.tone).toBe('attention')
  })

  it('a true message that was deleted can be put back', () => {
    const id = idOf('sûr')
    const lost = played({ type: 'open', id }, { type: 'delete', id })
    expect(remarkSms({ scenario, state: lost })?.text).toContain('Vous pouvez le remettre')
    expect(checkSms({ scenario, state: lost }).missing.join(' ')).toContain('est vrai')
    expect(reduceSms({ scenario, state: lost, gesture: { type: 'restore', id } }).away).toEqual([])
  })

  it('a decision about a message that is not on the screen changes nothing', () => {
    const state = played({ type: 'open', id: idOf('sûr') })
    expect(reduceSms({ scenario, state, gesture: { type: 'delete', id: idOf('douteux') } })).toBe(state)
  })
})

it('two messages of one name, or no true one, are refused', () => {
  const given = parse(files[0]?.text ?? '')
  const [first] = given.messages
  expect(smsScenario.safeParse({ ...given, messages: [...given.messages, first] }).error?.message).toContain(
    'Deux messages',
  )
  const onlyFalse = given.messages.filter((one: { trust: string }) => one.trust === 'douteux')
  expect(smsScenario.safeParse({ ...given, messages: onlyFalse }).success).toBe(false)
  expect(smsScenario.safeParse({ ...given, surprise: 1 }).success).toBe(false)
})

function play({ scenario, gestures }: { scenario: SmsScenario; gestures: SmsGesture[] }): SmsState {
  return gestures.reduce((state, gesture) => {
    const next = reduceSms({ scenario, state, gesture })
    remarkSms({ scenario, state: next })
    return next
  }, startSms())
}

function followGuide({ scenario, state }: { scenario: SmsScenario; state: SmsState }): SmsState {
  const longest = 3 + 3 * scenario.messages.length
  for (let made = 0; made <= longest; made += 1) {
    const guidance = guideSms({ scenario, state })
    if (!guidance) return state
    state = reduceSms({ scenario, state, gesture: smsGesture.parse(guidance.gesture) })
  }
  throw new Error('The guide turns in circles.')
}

function anyGesture(scenario: SmsScenario) {
  const id = fc.constantFrom(...scenario.messages.map(one => one.id), 'constructor', '__proto__', 'ailleurs')
  const act = fc.constantFrom('open', 'follow', 'report', 'delete', 'keep', 'restore')
  const move = fc.constantFrom('leave', 'list')
  return fc.oneof(fc.record({ type: act, id }), fc.record({ type: move })) as fc.Arbitrary<SmsGesture>
}
