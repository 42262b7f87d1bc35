import { join } from 'node:path'
import { run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './settings.mjs'

/** `npm run db:generate -- NAME`: writes the migration of both engines from db/schema, under one telling name. */
export async function main([name]) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? ''))
    throw new Refusal('Donnez un nom parlant en minuscules : npm run db:generate -- add-course-notes')
  await ensureInstalled(root)
  for (const engine of ['sqlite', 'postgres']) await generate(engine, name)
}

async function generate(engine, name) {
  const cli = join(root, 'node_modules/drizzle-kit/bin.cjs')
  // The schema is written once: the condition chooses which engine's words it is read with.
  const env = { ...process.env, NODE_OPTIONS: `--conditions=${engine}` }
  const { code, output } = await run(process.execPath, [cli, 'generate', '--name', name], { cwd: root, env })
  if (code !== 0) throw new Refusal(`La migration ${engine} n’a pas pu être écrite :\n${output}`)
  console.log(`${engine} : ${output.match(/db\/\S+\.sql/)?.[0] ?? 'rien à changer'}`)
}
