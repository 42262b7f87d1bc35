import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Env, EnvError, env } from '#app/platform/env.server.ts'
import { closeDatabase, openDatabase } from '#db'

/** The folder of the program: a command runs from `build/commands/<engine>/`, where it is bundled. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Opens the database of the settings for one command, and closes it. A setting that can't be used is told in one sentence. */
export async function withDatabase(run: (settings: Env) => Promise<number>): Promise<number> {
  try {
    const settings = env()
    await mkdir(settings.DATA_DIR, { recursive: true })
    await openDatabase({ url: settings.DATABASE_URL, migrations: `${root}/db` })
    return await run(settings)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  } finally {
    await closeDatabase()
  }
}
