// `node scripts/command.mjs NAME [args]`: bundles `app/commands/NAME.ts` and runs it: its `main(args)`, if it exports one,
// answers the exit code.
import { pathToFileURL } from 'node:url'
import { bundleCommand, bundleWorker } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './settings.mjs'

const [name = '', ...args] = process.argv.slice(2)

try {
  // Heard on stderr: stdout is for what the command answers, which may be JSON.
  await ensureInstalled(root, { stream: process.stderr })
  const [program] = await Promise.all([bundleCommand(name), bundleWorker()])
  process.argv = [process.argv[0], program, ...args]
  const { main } = await import(pathToFileURL(program).href)
  if (main) process.exitCode = (await main(args)) ?? 0
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
