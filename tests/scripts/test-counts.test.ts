import { expect, test } from 'vitest'
import { countPlaywright, countTool, countVitest, sum } from '../../scripts/test-counts.mjs'

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

test('Vitest’s numbers are taken as they are', () => {
  expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  expect(countVitest({ ...vitest, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('a test file that could not be loaded is a failure', () => {
  const report = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(countVitest(report, 1).failed).toBe(1)
})

test('a failed exit that no test explains is a failure', () => {
  expect(countVitest(vitest, 1).failed).toBe(1)
  expect(countPlaywright({ stats: { expected: 3 } }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a stage that ran no test failed, even if it exits well', () => {
  const skipped = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 4, numTodoTests: 0, testResults: [] }
  expect(countVitest(skipped, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  expect(countVitest(null, 0).failed).toBe(1)
  expect(countPlaywright({ stats: { expected: 0, skipped: 9 } }, 0).failed).toBe(1)
})

test('Playwright’s numbers: a second try that passes has passed', () => {
  const stats = { expected: 10, flaky: 1, unexpected: 2, skipped: 3 }
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 11, failed: 2, skipped: 3 })
})

test('a tool is one test', () => {
  expect(sum([countTool(0), countTool(2), countVitest(vitest, 0)])).toEqual({ passed: 6, failed: 1, skipped: 2 })
})
