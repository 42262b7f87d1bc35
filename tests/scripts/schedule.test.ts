import { expect, test } from 'vitest'
import { chooseStages, schedule } from '../../scripts/schedule.mjs'

const good = { passed: 1, failed: 0, skipped: 0, output: '' }
const bad = { passed: 0, failed: 1, skipped: 0, output: 'broken' }

function stage(name: string, { cores = 1, needs = [] }: { cores?: number; needs?: string[] } = {}) {
  return { name, cores, needs }
}

test('never keeps more cores busy than there are', async () => {
  const stages = [stage('a'), stage('b'), stage('big', { cores: 2 }), stage('c'), stage('d')]
  let busy = 0
  let most = 0
  await schedule({
    stages,
    capacity: 2,
    runStage: async ({ cores }) => {
      busy += cores
      most = Math.max(most, busy)
      await new Promise(done => setTimeout(done, 2))
      busy -= cores
      return good
    },
  })
  expect(most).toBe(2)
})

test('a stage too big for the machine still runs, alone', async () => {
  const results = await schedule({ stages: [stage('big', { cores: 2 })], capacity: 1, runStage: async () => good })
  expect(results.get('big')).toBe(good)
})

test('a stage waits for what it needs', async () => {
  const order: string[] = []
  await schedule({
    stages: [stage('build'), stage('e2e', { needs: ['build'] }), stage('types')],
    capacity: 2,
    runStage: async ({ name }) => {
      if (name === 'build') await new Promise(done => setTimeout(done, 5))
      order.push(name)
      return good
    },
  })
  expect(order).toEqual(['types', 'build', 'e2e'])
})

test('what needs a failed stage is not run and counts as failed', async () => {
  const ran: string[] = []
  const results = await schedule({
    stages: [stage('build'), stage('content', { needs: ['build'] }), stage('e2e', { cores: 2, needs: ['content'] })],
    capacity: 2,
    runStage: async ({ name }) => {
      ran.push(name)
      return bad
    },
  })
  expect(ran).toEqual(['build'])
  expect(results.get('e2e')?.failed).toBe(1)
})

test('what a stage throws is its failure, and the others go on', async () => {
  const results = await schedule({
    stages: [stage('a'), stage('b')],
    capacity: 1,
    runStage: async ({ name }) => {
      if (name === 'a') throw new Error('no browser')
      return good
    },
  })
  expect(results.get('a')).toMatchObject({ failed: 1, output: 'no browser' })
  expect(results.get('b')).toBe(good)
})

test('--only brings what the named stages need, and refuses an unknown name', () => {
  const stages = [
    stage('build'),
    stage('unit'),
    stage('content', { needs: ['build'] }),
    stage('e2e', { needs: ['content'] }),
  ]
  const names = (only?: string) => {
    const chosen = chooseStages(stages, only)
    return Array.isArray(chosen) ? chosen.map(({ name }) => name) : chosen
  }
  expect(names()).toEqual(['build', 'unit', 'content', 'e2e'])
  expect(names('unit')).toEqual(['unit'])
  expect(names('e2e, unit')).toEqual(['build', 'unit', 'content', 'e2e'])
  expect(names('unit,units')).toEqual({ unknown: 'units' })
})
