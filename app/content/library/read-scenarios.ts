import { type AnySimulator, findSimulator, simulatorSlugs } from '../../simulators/registry.ts'
import type { PreparedScenario, ScenarioShelf } from '../compile/index.server.ts'
import type { Problem } from '../contract.ts'
import { hashOf } from './hash-of.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'
import { describeScenarioFault } from './scenario-faults.ts'
import type { FoundFile } from './walk-folder.ts'

/** `scenarios/<type>/<name>.yaml`, at the top of the courses' folder. */
const SHELF_FILE = /^scenarios\/(?<type>[^/]+)\/(?<name>[^/]+)\.ya?ml$/

export type SharedScenarios = ScenarioShelf & {
  problems: Problem[]
  /** Changes when any of them does. */
  signature: string
}

// A run is kept for as long as the scenario says the same: how its spaces are set says nothing.
const unbreakable = /[\u00a0\u202f]/g

type Reading = { prepared: PreparedScenario; problems: Problem[] }

// An author at work saves one file at a time: the others need not be read again.
const known = new Map<string, { fingerprint: string; reading: Reading }>()

export function isScenarioFile(file: FoundFile): boolean {
  return file.path.startsWith('scenarios/') && /\.ya?ml$/i.test(file.path)
}

/** Reads what all lessons may play. What is wrong is a problem of its own file; a lesson that uses it is told so too. */
export function readSharedScenarios(files: FoundFile[]): SharedScenarios {
  const shelf: SharedScenarios = { types: [...simulatorSlugs], scenarios: {}, problems: [], signature: '' }
  for (const file of files) {
    const { type = '', name = '' } = SHELF_FILE.exec(file.path)?.groups ?? {}
    const simulator = findSimulator(type)
    if (!simulator) {
      shelf.problems.push(nowhere(file))
      continue
    }
    const { prepared, problems } = readScenario({ file, simulator, name })
    shelf.scenarios[`${type}/${name}`] = prepared
    shelf.problems.push(...problems)
  }
  shelf.signature = hashOf(JSON.stringify([shelf.types, shelf.scenarios]))
  return shelf
}

/** One scenario, by the simulator's own schema. */
export function readScenario({
  file,
  simulator,
  name,
}: {
  file: FoundFile
  simulator: AnySimulator
  name: string
}): Reading {
  const key = `${simulator.slug} ${file.absolute}`
  const before = known.get(key)
  if (before && file.fingerprint && before.fingerprint === file.fingerprint) return before.reading
  const reading = readAnew({ file, simulator, name })
  known.set(key, { fingerprint: file.fingerprint, reading })
  return reading
}

function readAnew({ file, simulator, name }: { file: FoundFile; simulator: AnySimulator; name: string }): Reading {
  const text = readText(file)
  if (text.problem) return { prepared: refuse(text.problem), problems: [text.problem] }
  const { value, problems } = readYaml({
    file: file.path,
    source: text.source,
    schema: simulator.scenario,
    knownKeys: null,
    errorMap: describeScenarioFault,
  })
  const [first] = problems
  if (value === null || first) {
    return { prepared: refuse(first ?? { file: file.path, line: 1, message: 'Ce fichier ne se lit pas.' }), problems }
  }
  const hash = hashOf(JSON.stringify([simulator.slug, simulator.version, value]).replace(unbreakable, ' '))
  const spoken = `${value.setting} ${value.goal}`
  return { prepared: { scenario: { name, hash, data: value }, spoken, refusal: null }, problems: [] }
}

function refuse({ file, line, message }: Pick<Problem, 'file' | 'line' | 'message'>): PreparedScenario {
  return { scenario: null, refusal: `Corrigez ${file}, ligne ${line} : ${message}` }
}

function nowhere(file: FoundFile): Problem {
  const message = `Ce décor n’est pas dans le dossier d’un simulateur. Placez-le dans scenarios/ puis l’un de ces dossiers : ${simulatorSlugs.join(', ')}.`
  return { file: file.path, line: 1, column: 1, severity: 'warning', rule: 'scenario-place', message }
}
