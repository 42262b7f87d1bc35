/**
 * Runs `stages` in order, several at once while their `cores` fit in `capacity`. A stage waits for those it `needs`;
 * when one of them failed it is not run and counts as failed. `runStage(stage)` returns `{ failed, … }`; what it
 * throws counts as failed too. Returns a map of results by name. `onStart` and `onEnd` hear each stage.
 */
export async function schedule({ stages, capacity, runStage, onStart = () => {}, onEnd = () => {} }) {
  const waiting = [...stages]
  const results = new Map()
  const running = new Map()

  function settle(stage, result) {
    results.set(stage.name, result)
    onEnd(stage, result)
  }

  function used() {
    return [...running.keys()].reduce((cores, stage) => cores + stage.cores, 0)
  }

  function launch(stage) {
    waiting.splice(waiting.indexOf(stage), 1)
    onStart(stage)
    const work = Promise.resolve()
      .then(() => runStage(stage))
      .catch(error => ({ passed: 0, failed: 1, skipped: 0, output: error.message }))
      .then(result => {
        running.delete(stage)
        settle(stage, result)
      })
    running.set(stage, work)
  }

  function refuse(stage, failed) {
    waiting.splice(waiting.indexOf(stage), 1)
    settle(stage, { passed: 0, failed: 1, skipped: 0, output: `Non lancé : l’étape « ${failed} » a échoué.` })
  }

  while (waiting.length + running.size > 0) {
    for (const stage of [...waiting]) {
      const failed = stage.needs.find(name => results.get(name)?.failed > 0)
      if (failed) refuse(stage, failed)
      // The first stage whose turn it is keeps its place: a small one behind it must not make it wait for ever.
      else if (!stage.needs.every(name => results.has(name))) continue
      else if (running.size === 0 || used() + stage.cores <= capacity) launch(stage)
      else break
    }
    if (running.size > 0) await Promise.race(running.values())
    else if (waiting.some(stage => !stage.needs.every(name => results.has(name))))
      throw new Error(`No order suits the stages ${waiting.map(stage => stage.name).join(', ')}`)
  }
  return results
}

/** The stages named in `only` (a list such as 'unit,e2e') and those they need; all of them without a list. */
export function chooseStages(stages, only) {
  if (!only) return stages
  const wanted = new Set(only.split(',').map(name => name.trim()))
  const unknown = [...wanted].find(name => !stages.some(stage => stage.name === name))
  if (unknown !== undefined) return { unknown }
  for (const stage of [...stages].reverse())
    if (wanted.has(stage.name)) for (const name of stage.needs) wanted.add(name)
  return stages.filter(stage => wanted.has(stage.name))
}
