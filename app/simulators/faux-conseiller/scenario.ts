// A telephone call, as a trainer writes it in a file: what the voice says, what may be answered, where that leads.
import { z } from 'zod'
import { identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

const threeLines = z.array(words(160)).length(3)

const answer = z
  .object({
    id: identifier,
    says: words(140),
    /** Where the call goes on. */
    to: identifier.optional(),
    /** Or how it stops: what was asked is given, or refused for good. */
    end: z.enum(['given', 'refused']).optional(),
    /** What this answer brings, never a blame: « Demander une preuve est un bon réflexe. Mais… ». */
    remark: words(220).optional(),
  })
  .strict()
  .refine(({ to, end }) => (to === undefined) !== (end === undefined), {
    message: 'Une réponse mène à une suite (« to ») ou à une fin (« end »). Gardez l’un des deux.',
  })

const node = z
  .object({
    id: identifier,
    says: words(320),
    /** From 1, polite, to 4, threatening. It never goes down during a call. */
    pressure: z.number().int().min(1).max(4),
    /** The tricks that these words use. */
    tricks: z.array(identifier).max(3).default([]),
    answers: z.array(answer).min(2).max(3),
  })
  .strict()

const fields = z
  .object({
    ...scenarioBasics,
    /** Who the voice says it is: « Banque du Lac ». */
    claims: words(40),
    /** Where the true number is written: « le numéro au dos de votre carte ». Never a number that might be somebody's. */
    trueNumber: words(80),
    tricks: z
      .array(z.object({ id: identifier, name: words(40), text: words(160) }).strict())
      .min(3)
      .max(8),
    start: identifier,
    /** Where the call goes on for whoever calls the unknown number back. */
    callBack: identifier,
    nodes: z.array(node).min(9).max(24),
    /** The last words of the voice when it is refused. */
    refused: words(220),
    /** What the true adviser says. */
    trueAdviser: words(320),
    /** What would have followed. */
    aftermath: threeLines,
    unchecked: threeLines,
  })
  .strict()

export type CallScenario = z.output<typeof fields>
export type CallNode = CallScenario['nodes'][number]
export type Answer = CallNode['answers'][number]

export const callScenario = fields.superRefine((scenario, problems) => {
  for (const { path, message } of findFaults(scenario)) problems.addIssue({ code: 'custom', path, message })
})

export function findNode({ scenario, id }: { scenario: CallScenario; id: string | null }): CallNode | null {
  return scenario.nodes.find(one => one.id === id) ?? null
}

type Fault = { path: (string | number)[]; message: string }

/** What would leave a learner before a hole in the call, or on a part that no answer reaches. */
function findFaults(scenario: CallScenario): Fault[] {
  const faults: Fault[] = [
    ...twins({ ids: scenario.nodes.map(({ id }) => id), path: ['nodes'] }),
    ...twins({ ids: scenario.tricks.map(({ id }) => id), path: ['tricks'] }),
  ]
  for (const way of ['start', 'callBack'] as const) {
    if (findNode({ scenario, id: scenario[way] })) continue
    faults.push({ path: [way], message: `La réplique « ${scenario[way]} » n’existe pas.` })
  }
  for (const [index, one] of scenario.nodes.entries()) faults.push(...faultsOfNode({ scenario, node: one, index }))
  if (faults.length > 0) return faults
  return [...unreachable(scenario), ...missingEnds(scenario)]
}

function faultsOfNode({ scenario, node, index }: { scenario: CallScenario; node: CallNode; index: number }): Fault[] {
  const faults = twins({ ids: node.answers.map(({ id }) => id), path: ['nodes', index, 'answers'] })
  for (const trick of node.tricks) {
    if (scenario.tricks.some(({ id }) => id === trick)) continue
    faults.push({
      path: ['nodes', index, 'tricks'],
      message: `Le tour « ${trick} » n’est pas dans la liste « tricks ».`,
    })
  }
  for (const [rank, { to }] of node.answers.entries()) {
    if (to === undefined) continue
    const path = ['nodes', index, 'answers', rank, 'to']
    const next = findNode({ scenario, id: to })
    if (!next) faults.push({ path, message: `La réplique « ${to} » n’existe pas.` })
    else if (next.pressure < node.pressure) faults.push({ path, message: `La pression baisse avec « ${to} ».` })
  }
  return faults
}

function twins({ ids, path }: { ids: string[]; path: (string | number)[] }): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: [...path, index, 'id'], message: `« ${id} » est écrit deux fois.` }],
  )
}

function unreachable(scenario: CallScenario): Fault[] {
  const reached = new Set([scenario.start, scenario.callBack])
  // A set grows while it is walked: each part reached brings those it leads to.
  for (const id of reached) {
    for (const { to } of findNode({ scenario, id })?.answers ?? []) if (to) reached.add(to)
  }
  return scenario.nodes.flatMap(({ id }, index) =>
    reached.has(id) ? [] : [{ path: ['nodes', index], message: `Aucune réponse ne mène à « ${id} ».` }],
  )
}

function missingEnds({ nodes }: CallScenario): Fault[] {
  const ends = nodes.flatMap(({ answers }) => answers.map(({ end }) => end))
  return (['given', 'refused'] as const)
    .filter(end => !ends.includes(end))
    .map(end => ({ path: ['nodes'], message: `Il manque une réponse avec « end: ${end} ».` }))
}
