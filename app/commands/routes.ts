import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { engine } from '#db'
import { type Address, listAddresses } from './list-addresses.ts'
import { root } from './with-database.ts'

/** `npm run routes [-- --json]`: every page and every form of the built program, and who is admitted. */
export async function main(args: string[]): Promise<number> {
  const file = path.join(root, 'build', engine, 'server', 'index.js')
  if (!existsSync(file)) {
    process.stderr.write('Le programme n’est pas construit. Lancez d’abord npm run build.\n')
    return 1
  }
  // The module that Remix has just built: its shape is Remix's promise.
  const build = (await import(pathToFileURL(file).href)) as ServerBuild
  const addresses = listAddresses(build.routes)
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(addresses, null, 2)}\n` : tableOf(addresses))
  return 0
}

function tableOf(addresses: Address[]): string {
  const lines = [
    ['', 'Adresse', 'Qui peut l’ouvrir', 'Exemple'],
    ...addresses.map(({ method, path, admits, hydrate, sample }) => [
      method,
      path,
      `${admits.join(', ')}${hydrate ? ' (avec script)' : ''}`,
      sample,
    ]),
  ]
  const widths = [0, 1, 2, 3].map(column => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  return `${lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}
