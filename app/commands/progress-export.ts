import path from 'node:path'
import { parseArgs } from 'node:util'
import { exportProgress, thisInstallation } from '#app/features/exchange/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { say, warn } from './console.ts'
import { frenchCount, readDay } from './french-words.ts'
import { withDatabase } from './with-database.ts'

const usage = 'Dites depuis quel jour : npm run progress:export -- --since 2026-11-01 [--to FICHIER]'

/** `npm run progress:export -- --since 2026-11-01 [--to FILE]`: writes what was recorded since that day into one signed file. */
export async function main(args: string[]): Promise<number> {
  const given = readOptions(args)
  if (!given) {
    warn(usage)
    return 1
  }
  const file = path.resolve(given.to ?? `valise-${now().toISOString().slice(0, 10)}.tdu`)
  return withDatabase(async () => {
    const installation = thisInstallation()
    const { people, events } = await exportProgress({ since: given.since, file, installation })
    say(`La valise est prête : ${file}`)
    say(`Elle contient ${frenchCount(events, 'fait')} de ${frenchCount(people, 'personne')}.`)
    say('Elle contient des prénoms. Donnez-la de la main à la main, puis effacez-la de la clé.')
    say(`Empreinte de cette installation : ${installation.fingerprint}`)
    return 0
  })
}

function readOptions(args: string[]): { since: Date; to: string | undefined } | null {
  try {
    const { values } = parseArgs({ args, options: { since: { type: 'string' }, to: { type: 'string' } } })
    const since = readDay(values.since ?? '')
    return since ? { since, to: values.to } : null
  } catch {
    return null
  }
}
