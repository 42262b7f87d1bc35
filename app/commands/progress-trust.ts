import { parseArgs } from 'node:util'
import { trustInstallation } from '#app/features/exchange/index.server.ts'
import { bundleRefusal } from './bundle-refusal.ts'
import { say, warn } from './console.ts'
import { withDatabase } from './with-database.ts'

const usage = 'Dites qui : npm run progress:trust -- FICHIER-OU-CLÉ --name "Village de Valclair"'

/** `npm run progress:trust -- FILE|KEY --name "…"`: accepts the bundles of another installation from now on. */
export async function main(args: string[]): Promise<number> {
  const given = readOptions(args)
  if (!given) {
    warn(usage)
    return 1
  }
  return withDatabase(async () => {
    try {
      const { fingerprint } = await trustInstallation(given)
      say(`Les valises de « ${given.name} » sont acceptées.`)
      say(`Son empreinte : ${fingerprint}`)
      say('Comparez-la de vive voix avec cette personne. Elle lit la sienne avec : npm run progress:identity')
      return 0
    } catch (error) {
      const refusal = bundleRefusal({ error, file: given.source })
      if (!refusal) throw error
      warn(refusal)
      return 1
    }
  })
}

function readOptions(args: string[]): { source: string; name: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { name: { type: 'string' } },
      allowPositionals: true,
    })
    const [source, ...others] = positionals
    const name = values.name?.trim()
    return source && name && others.length === 0 ? { source, name } : null
  } catch {
    return null
  }
}
