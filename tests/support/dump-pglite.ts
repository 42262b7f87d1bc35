import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'

const migrations = 'db/postgres/migrations'

/** Where the dump of a migrated and empty PGlite is: its name changes with the migrations and with PGlite. */
export function pgliteDump(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations).sort())
    if (name.endsWith('.sql')) hash.update(readFileSync(join(migrations, name)))
  hash.update(readFileSync('node_modules/@electric-sql/pglite/package.json'))
  return `build/tests/pglite-${hash.digest('hex').slice(0, 16)}.tar`
}

// Making a cluster takes PGlite seconds, opening a dump takes half of one: made once, opened by each file of tests.
export default async function setup(): Promise<void> {
  const file = pgliteDump()
  if (existsSync(file)) return
  const client = new PGlite()
  await migrate(drizzle(client), { migrationsFolder: migrations })
  const dump = await client.dumpDataDir('none')
  await client.close()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.${process.pid}`, file)
}
