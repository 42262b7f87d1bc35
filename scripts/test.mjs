import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureLaid } from './install.mjs'
import { createProgress, duration } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { chooseStages, schedule } from './schedule.mjs'
import { root } from './settings.mjs'
import { sum } from './test-counts.mjs'
import { prepareReports, reportsDir, stages } from './test-stages.mjs'

/** `npm test [-- --only unit,e2e]`: prepares, runs every stage, and ends with « N passed, N failed ». */
export async function main(args) {
  const chosen = readOptions(args)
  const compile = await ensureLaid(root)
  // What is not compiled now would be laid again the next time.
  const started =
    compile && !chosen.some(({ name }) => name === 'native') ? [...chooseStages(stages, 'native'), ...chosen] : chosen
  prepareReports()
  const results = await runAll(started, { compile })
  for (const stage of started) if (results.get(stage.name).failed > 0) showFailure(stage, results.get(stage.name))
  const total = sum(results.values())
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 ? 0 : 1)
}

function readOptions(args) {
  const [option, value] = args[0]?.startsWith('--only=') ? ['--only', args[0].slice('--only='.length)] : args
  if (option === undefined) return stages
  const names = stages.map(stage => stage.name).join(', ')
  if (option !== '--only' || !value) throw new Refusal(`Usage : npm test -- --only NOM,NOM avec les noms ${names}.`)
  const chosen = chooseStages(stages, value)
  if (!Array.isArray(chosen)) throw new Refusal(`L’étape « ${chosen.unknown} » n’existe pas : les noms sont ${names}.`)
  return chosen
}

async function runAll(chosen, shared) {
  const progress = createProgress({ quiet: 30_000 })
  const details = new Map()
  const starts = new Map()
  const began = Date.now()

  function showRunning() {
    const words = [...details].map(([stage, detail]) => `${stage.title}${detail && `, ${detail}`}`)
    progress.show(`… ${duration(Date.now() - began)} : ${words.join(' + ')}`)
  }

  function onStart(stage) {
    details.set(stage, '')
    starts.set(stage, Date.now())
  }

  function onEnd(stage, result) {
    details.delete(stage)
    progress.end(line(stage, result, starts.has(stage) ? Date.now() - starts.get(stage) : 0))
  }

  const timer = setInterval(showRunning, 1000)
  const runStage = stage => stage.run({ shared, tell: words => details.set(stage, words) })
  const results = await schedule({
    stages: chosen,
    capacity: Math.min(2, availableParallelism()),
    runStage,
    onStart,
    onEnd,
  })
  clearInterval(timer)
  return results
}

function line(stage, { passed, failed, skipped }, milliseconds) {
  const counts = [
    ...(passed + failed > 1 ? [`${passed} réussis`] : []),
    ...(failed > 0 ? [`${failed} en échec`] : []),
    ...(skipped > 0 ? [`${skipped} non lancés`] : []),
  ]
  const mark = failed > 0 ? '✗' : '✓'
  return `${mark} ${stage.title.padEnd(26)} ${duration(milliseconds).padStart(11)}   ${counts.join(', ')}`.trimEnd()
}

function showFailure(stage, { passed, failed, output, timedOut }) {
  const file = join(reportsDir, `${stage.name}.log`)
  writeFileSync(file, output)
  const lines = output.trim().split('\n')
  const kept = lines.slice(-300)
  console.log(`\n──── ${stage.title} : ${failed} en échec ────`)
  if (kept.length < lines.length) console.log(`(les ${kept.length} dernières lignes, le tout est dans ${file})`)
  console.log(kept.join('\n'))
  if (timedOut) console.log('Arrêté : cette étape a dépassé vingt minutes.')
  else if (passed === 0 && failed === 1 && /No test/i.test(output)) console.log('Aucun test n’a été lancé.')
}
