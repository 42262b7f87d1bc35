import { parseArgs } from 'node:util'
import { distrustInstallation, trustInstallation } from '#app/features/exchange/index.server.ts'
import { bundleRefusal } from './bundle-refusal.ts'
import { say, warn } from './console.ts'
import { withDatabase } from './with-database.ts'

const usage = [
  'Dites qui : npm run progress:trust -- FICHIER-OU-CLÉ --name "Village de Valclair"',
  'Pour ne plus accepter ses valises : npm run progress:trust -- "EMPREINTE" --forget',
].join('\n')

/**
 * `npm run progress:trust -- FILE|KEY --name "…"`: accepts the bundles of another installation from now on.
 * `-- FINGERPRINT --forget`: accepts nothing more from it.
 */
export async function main(args: string[]): Promise<number> {
  const given = readOptions(args)
  if (!given) {
    warn(usage)
    return 1
  }
  return withDatabase(() => ('name' in given ? trust(given) : forget(given.fingerprint)))
}

async function trust({ source, name }: { source: string; name: string }): Promise<number> {
  try {
    const { fingerprint } = await trustInstallation({ source, name })
    say(`Les valises de « ${name} » sont acceptées.`)
    say(`Son empreinte : ${fingerprint}`)
    say('Comparez-la de vive voix avec cette personne. Elle lit la sienne avec : npm run progress:identity')
    say(`Si elles ne sont pas pareilles : npm run progress:trust -- "${fingerprint}" --forget`)
    return 0
  } catch (error) {
    const refusal = bundleRefusal({ error, file: source })
    if (!refusal) throw error
    warn(refusal)
    return 1
  }
}

async function forget(fingerprint: string): Promise<number> {
  if (await distrustInstallation(fingerprint)) {
    say('Les valises de cette installation ne sont plus acceptées. Ce qu’elle a déjà apporté reste.')
    return 0
  }
  warn('Je ne connais pas cette empreinte. Tapez ses 8 nombres entre guillemets, puis recommencez.')
  return 1
}

function readOptions(args: string[]): { source: string; name: string } | { fingerprint: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { name: { type: 'string' }, forget: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [source, ...others] = positionals
    const name = values.name?.trim()
    if (!source || others.length > 0) return null
    if (values.forget) return { fingerprint: source }
    return name ? { source, name } : null
  } catch {
    return null
  }
}
