import { findBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { bundleBench } from './bundle.mjs'
import { run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './settings.mjs'

/** `npm run bench`: measures the SQLite build on this machine and writes docs/bench.md. Ends with 1 where a figure is missed. */
export async function main() {
  await ensureInstalled(root)
  await ensureBuilt({ root, engine: 'sqlite' })
  const [program, browser] = [await bundleBench(), await findBrowser()]
  const { code } = await run(process.execPath, [program, browser], { cwd: root, onLine: line => console.log(line) })
  process.exitCode = code
}
