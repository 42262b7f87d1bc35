// `node scripts/run.mjs NAME [args]`: every command passes here. The rest is loaded only afterwards, so that a too old
// Node reads a sentence instead of a syntax error.
import { readFileSync } from 'node:fs'
import { nodeProblem } from './node-version.mjs'
import { Refusal } from './refusal.mjs'

const engines = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines
const problem = nodeProblem(process.versions.node, engines.node)

function stop(error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exit(1)
}

if (problem) stop(new Refusal(problem))
import(`./${process.argv[2]}.mjs`).then(module => module.main(process.argv.slice(3))).catch(stop)
