import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { inFrench, isDay } from './dates.ts'
import { activite } from './index.ts'
import { obstacleOf } from './obstacle.ts'
import type { ActiviteGesture } from './state.ts'

proveSimulator(activite)

const scenario = readScenarios(activite).find(({ name }) => name === 'sorties-de-printemps')?.scenario ?? missing()

function missing(): never {
  throw new Error('sorties-de-printemps has gone')
}

function played(...gestures: ActiviteGesture[]) {
  const state = play({ simulator: activite, scenario, gestures })
  return { state, check: activite.check({ scenario, state }), remark: activite.remark({ scenario, state }) }
}

function withObstacle(wanted: ReturnType<typeof obstacleOf>): ActiviteGesture {
  const found = scenario.activities.find(
    activity => obstacleOf({ activity, today: scenario.today, child: scenario.child }) === wanted,
  )
  return { type: 'open', activity: found?.id ?? missing() }
}

const good = withObstacle(null)

describe('enrolling', () => {
  test('the adult and the child, sent, printed: done', () => {
    const basket: ActiviteGesture[] = [good, { type: 'enrol' }, { type: 'add-child' }]
    expect(played(...basket, { type: 'send' }, { type: 'print' }).check).toEqual({ done: true, missing: [] })
  })

  test('the child forgotten: nothing goes, and it is said', () => {
    const { state, remark } = played(good, { type: 'enrol' }, { type: 'send' })
    expect(state).toMatchObject({ page: 'basket', notice: 'no-child' })
    expect(remark?.tone).toBe('attention')
  })

  test.each(['enrol', 'on-paper'] as const)(
    'too late, by « %s »: the reception is named, and the list is one press away',
    type => {
      const { state, remark } = played(withObstacle('closed'), { type })
      expect(state.page).toBe('activity')
      expect(remark?.title).toBe('La date limite (forclusion) est passée. Appelez l’accueil.')
      expect(remark?.text).toContain(scenario.reception.phone)
      expect(activite.guide({ scenario, state })?.gesture).toEqual({ type: 'back' })
    },
  )

  test('full, or not for her age: told too', () => {
    expect(played(withObstacle('full'), { type: 'enrol' }).state.notice).toBe('full')
    expect(played(withObstacle('age'), { type: 'enrol' }).state.notice).toBe('age')
  })

  test('on paper is a success too, from the activity or from the basket', () => {
    expect(played(good, { type: 'on-paper' }, { type: 'print' }).check.done).toBe(true)
    expect(played(good, { type: 'enrol' }, { type: 'on-paper' }, { type: 'print' }).check.done).toBe(true)
  })
})

describe('the days', () => {
  test('the last day counts', () => {
    const activity = { closes: '2026-05-12', places: 10, fromAge: 0 }
    expect(obstacleOf({ activity, today: '2026-05-12', child: { age: 8 } })).toBeNull()
    expect(obstacleOf({ activity, today: '2026-05-13', child: { age: 8 } })).toBe('closed')
  })

  test('are said in full', () => {
    expect(inFrench('2026-05-12')).toBe('mardi 12\u00a0mai 2026')
    expect(inFrench('2026-08-01')).toBe('samedi 1er\u00a0août 2026')
    expect([isDay('2026-02-30'), isDay('12/05/2026'), isDay('2026-02-28')]).toEqual([false, false, true])
  })
})
