import { monitorEventLoopDelay } from 'node:perf_hooks'
import { checkCard, makeCard } from '#app/features/access-cards/index.server.ts'
import { closeDatabase, openDatabase } from '#db'
import { insertLearner } from '../support/build-learning.ts'

const tries = 12
const code = '2580'

/**
 * How long entering with a card takes, by its square (one slow hash) and by its words (two), in milliseconds;
 * and the longest time that the program answered nobody else while eight people entered at once.
 */
export async function measureCard() {
  await openDatabase({ url: ':memory:', migrations: 'db' })
  try {
    await insertLearner()
    const { secret, words } = await makeCard({ learnerId: 'learner-1', code, issuedById: null })
    const bySquare = () => checkCard({ held: { kind: 'secret', secret }, code, address: '192.0.2.1' })
    const byWords = () => checkCard({ held: { kind: 'words', words }, code, address: '192.0.2.1' })
    const squareMilliseconds = await median(bySquare)
    const wordsMilliseconds = await median(byWords)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await Promise.all(Array.from({ length: 8 }, bySquare))
    delay.disable()
    return { squareMilliseconds, wordsMilliseconds, longestBlockMilliseconds: delay.max / 1e6 }
  } finally {
    await closeDatabase()
  }
}

async function median(enter: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < tries; count++) {
    const start = performance.now()
    await enter()
    times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)[Math.floor(tries / 2)] ?? 0
}
