import { runRetentionDaily } from '#app/features/my-data/index.server.ts'
import { log } from '#app/platform/log.server.ts'

const minute = 60_000

/**
 * What the server does once a day: it forgets what has had its time. All processes try each hour, one of them does it;
 * the first try comes some minutes after the start, when people are served already.
 */
export function startDailyTasks(): void {
  setTimeout(() => {
    void forgetToday()
    setInterval(() => void forgetToday(), 60 * minute).unref()
  }, 10 * minute).unref()
}

async function forgetToday(): Promise<void> {
  try {
    const done = await runRetentionDaily()
    const counts = done?.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count])
    if (counts) log.info({ counts: Object.fromEntries(counts) }, 'what had its time was forgotten')
  } catch (error) {
    log.error({ err: error }, 'the daily retention stopped; it starts again tomorrow')
  }
}
