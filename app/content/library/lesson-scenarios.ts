import path from 'node:path'
import { findSimulator } from '../../simulators/registry.ts'
import type { ScenarioShelf } from '../compile/index.server.ts'
import type { Problem } from '../contract.ts'
import { readScenario, type SharedScenarios } from './read-scenarios.ts'
import type { FoundFile } from './walk-folder.ts'

type Gathered = { shelf: ScenarioShelf; problems: Problem[] }

/**
 * The scenarios that a lesson names, and only those. A file posed beside the lesson, `<name>.yaml`, comes before the
 * shared one of the same name: a trainer makes a variant so. A lesson without simulator depends on none.
 */
export function gatherScenarios({
  source,
  folder,
  files,
  shared,
}: {
  source: string
  /** The lesson's folder, relative to the courses' folder. */
  folder: string
  files: FoundFile[]
  shared: SharedScenarios
}): Gathered {
  const gathered: Gathered = { shelf: { types: [], scenarios: {} }, problems: [] }
  for (const { type, name } of namedScenarios(source)) {
    gathered.shelf.types = shared.types
    const simulator = findSimulator(type)
    const own = simulator && files.find(file => file.path === path.posix.join(folder, `${name}.yaml`))
    if (own) {
      const { prepared, problems } = readScenario({ file: own, simulator, name })
      gathered.shelf.scenarios[`${type}/${name}`] = prepared
      gathered.problems.push(...problems)
      continue
    }
    // The names beside it, so that a misspelt one finds its neighbour.
    for (const [key, prepared] of Object.entries(shared.scenarios)) {
      if (key === `${type}/${name}` || (!(`${type}/${name}` in shared.scenarios) && key.startsWith(`${type}/`)))
        gathered.shelf.scenarios[key] ??= prepared
    }
  }
  return gathered
}

function namedScenarios(source: string): { type: string; name: string }[] {
  return [...source.matchAll(/<Simulateur\b([^<>]*)>/g)].flatMap(([, attributes = '']) => {
    const type = written(attributes, 'type')
    return ['scenario', 'autre'].flatMap(attribute => {
      const name = written(attributes, attribute)
      return type && name ? [{ type, name }] : []
    })
  })
}

function written(attributes: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  return (double ?? single ?? '').trim()
}
