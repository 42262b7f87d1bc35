import type { RootContent } from 'mdast'
import type { StepSimulator } from '../contract.ts'
import type { PreparedScenario, ScenarioShelf } from './compile-input.ts'
import { attributeOf, elementsNamed, type LessonElement, placeOf } from './lesson-tree.ts'
import type { OutlineSimulator, OutlineStep } from './outline.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest } from './tag-names.ts'

type Taken = { blocks: RootContent[]; quiz: LessonElement | null }

/** Takes the `<Simulateur>` out of the text of a step: it is drawn under it, whatever its place. */
export function takeSimulator({
  blocks,
  quiz,
  problems,
}: Taken & { problems: ProblemList }): Taken & { simulator: LessonElement | null } {
  const [simulator, second] = elementsNamed(blocks, 'Simulateur')
  if (simulator === undefined) return { blocks, quiz, simulator: null }
  const one = 'Une étape a une question, ou un simulateur, jamais les deux'
  if (quiz !== null)
    problems.error('one-exercise', placeOf(simulator), `${one}. Mettez ce simulateur dans une étape à lui.`)
  if (second !== undefined)
    problems.error(
      'one-exercise',
      placeOf(second),
      `Cette étape a déjà un simulateur, à la ligne ${placeOf(simulator).line}. Mettez celui-ci dans une étape à lui.`,
    )
  return { blocks: blocks.filter(node => !isSimulator(node)), quiz, simulator }
}

/** What `checkAlignment` compares. */
export function outlineSimulator(element: LessonElement | null): OutlineSimulator | null {
  if (element === null) return null
  return { id: attributeOf(element, 'id') ?? '', type: attributeOf(element, 'type') ?? '', place: placeOf(element) }
}

/** Says which simulator or which scenario does not exist, or can't be played. */
export function checkSimulators({
  steps,
  shelf,
  problems,
}: {
  steps: { simulator: LessonElement | null }[]
  shelf: ScenarioShelf
  problems: ProblemList
}): void {
  for (const { simulator } of steps) {
    if (simulator === null) continue
    const type = attributeOf(simulator, 'type') ?? ''
    if (type === '') continue
    if (!shelf.types.includes(type)) {
      const nearest = findNearest({ name: type, names: shelf.types })
      const remedy =
        nearest === null ? `Choisissez parmi : ${shelf.types.join(', ')}.` : `Vous vouliez peut-être « ${nearest} ».`
      problems.error('simulator', placeOf(simulator), `Le simulateur « ${type} » n’existe pas. ${remedy}`)
      continue
    }
    for (const name of namesOf(simulator)) checkScenario({ simulator, type, name, shelf, problems })
  }
}

type Named = { simulator: LessonElement; type: string; name: string; shelf: ScenarioShelf; problems: ProblemList }

function checkScenario({ simulator, type, name, shelf, problems }: Named): void {
  const entry = find({ shelf, type, name })
  if (entry === null) {
    const names = Object.keys(shelf.scenarios).flatMap(key => (key.startsWith(`${type}/`) ? [key.split('/')[1]] : []))
    const nearest = findNearest({ name, names: names.filter(known => known !== undefined) })
    const remedy =
      nearest === null
        ? `Écrivez-le dans scenarios/${type}/${name}.yaml, ou à côté de la leçon.`
        : `Vous vouliez peut-être « ${nearest} ».`
    problems.error('scenario', placeOf(simulator), `Le décor « ${name} » n’existe pas. ${remedy}`)
  } else if (entry.refusal !== null) {
    problems.error('scenario', placeOf(simulator), `Le décor « ${name} » n’est pas prêt. ${entry.refusal}`)
  }
}

/** What the page plays; null where the step has none. */
export function toSimulator({
  element,
  shelf,
}: {
  element: LessonElement | null
  shelf: ScenarioShelf
}): StepSimulator | null {
  if (element === null) return null
  const type = attributeOf(element, 'type') ?? ''
  const scenarios = namesOf(element).flatMap(name => find({ shelf, type, name })?.scenario ?? [])
  return { id: attributeOf(element, 'id') ?? '', type, scenarios }
}

/** What is read aloud and searched of a simulator: its goal and its setting. */
export function spokenSimulator({ element, shelf }: { element: LessonElement | null; shelf: ScenarioShelf }): string {
  const [name] = element === null ? [] : namesOf(element)
  const entry = element && name ? find({ shelf, type: attributeOf(element, 'type') ?? '', name }) : null
  return entry?.refusal === null ? entry.spoken : ''
}

/** The easy-to-read twin practises in the same place, under the same id. */
export function checkSameSimulator({
  step,
  twin,
  problems,
}: {
  step: OutlineStep
  twin: OutlineStep
  problems: ProblemList
}): void {
  // An outline kept by an older version of the house has none.
  const [own, other] = [step.simulator ?? null, twin.simulator ?? null]
  if (own === null && other === null) return
  if (own === null || other === null) {
    const message = own
      ? `Il manque à cette étape le simulateur « ${own.id} » du texte courant. Recopiez-le.`
      : `L’étape « ${step.id} » n’a pas de simulateur dans le texte courant. Supprimez celui-ci.`
    problems.error('aligned-simulator', other?.place ?? twin.place, message)
    return
  }
  if (own.id === other.id && own.type === other.type) return
  problems.error(
    'aligned-simulator',
    other.place,
    `Ce simulateur n’est pas celui du texte courant. Écrivez <Simulateur id="${own.id}" type="${own.type}" … />.`,
  )
}

function namesOf(element: LessonElement): string[] {
  return ['scenario', 'autre'].flatMap(attribute => attributeOf(element, attribute)?.trim() || [])
}

function find({ shelf, type, name }: { shelf: ScenarioShelf; type: string; name: string }): PreparedScenario | null {
  const key = `${type}/${name}`
  return Object.hasOwn(shelf.scenarios, key) ? (shelf.scenarios[key] ?? null) : null
}

function isSimulator(node: RootContent): boolean {
  return node.type === 'lessonElement' && node.name === 'Simulateur'
}
