/** What a stage found: numbers of tests, never negative. @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts from Vitest's JSON report (or null when it wrote none) and its exit code. A file that could not even be
 * loaded has no test in it and counts as one failed; so does an error outside of any test.
 */
export function countVitest(report, code) {
  const unloaded = (report?.testResults ?? []).filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  return settle({ passed: report?.numPassedTests ?? 0, failed, skipped }, code)
}

/** Counts from Playwright's JSON report (or null) and its exit code. A test that passed on a second try has passed. */
export function countPlaywright(report, code) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {}
  return settle({ passed: expected + flaky, failed: unexpected, skipped }, code)
}

/** A program that answers by its exit code alone counts as one test. */
export function countTool(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

// Nothing run is a failure: a stage that lost its tests must not look green. So is a failed exit that no test explains.
function settle(counts, code) {
  const ranNothing = counts.passed + counts.failed === 0
  const unexplained = code !== 0 && counts.failed === 0
  return ranNothing || unexplained ? { ...counts, failed: 1 } : counts
}

/** The sum over stages. */
export function sum(list) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of list) {
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  return total
}
