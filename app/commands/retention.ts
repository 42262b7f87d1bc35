import { runRetention } from '#app/features/my-data/index.server.ts'
import { retentionRules } from '#app/features/my-data/index.ts'
import { now } from '#app/platform/clock.ts'
import { withDatabase } from './with-database.ts'

const option = '--dry-run'

/** `npm run retention`: forgets what has had its time. With `--dry-run`, says how much that would be, and forgets nothing. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find(arg => arg !== option)
  if (unknown) {
    process.stderr.write(`Je ne connais pas ${unknown}. La seule option est ${option}.\n`)
    return 1
  }
  const dryRun = args.includes(option)
  return withDatabase(async () => {
    const done = await runRetention({ at: now(), dryRun })
    const lines = done.map(({ rule, count }) => `${String(count).padStart(8)}  ${nameOf(rule)}`)
    const title = dryRun ? 'Ce qui serait oublié aujourd’hui (rien n’est changé) :' : 'Oublié :'
    process.stdout.write(`${[title, ...lines].join('\n')}\n`)
    return 0
  })
}

function nameOf(id: string): string {
  const rule = retentionRules.find(entry => entry.id === id)
  return rule ? `${rule.what} (${rule.kept})` : id
}
