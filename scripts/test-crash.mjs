import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './settings.mjs'

const usual = '200'

/** `npm run test:crash [-- KILLS]`: kills the built program that many times while people answer, crowds it, and fills its disk. */
export async function main([kills = usual]) {
  if (!/^[1-9]\d{0,4}$/.test(kills)) throw new Refusal('Donnez un nombre : npm run test:crash -- 200')
  await ensureInstalled(root)
  await ensureBuilt({ root, engine: 'sqlite' })
  console.log(`Le programme va être coupé ${kills} fois : comptez une à deux secondes chaque fois.`)
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'crash']
  const env = { ...process.env, CRASH_KILLS: kills }
  const { code } = await run(process.execPath, args, { cwd: root, env, onLine: line => console.log(line) })
  process.exitCode = code
}
