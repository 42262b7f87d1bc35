import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { attributeOf, elementsNamed, type LessonElement, placeOf, walk } from './lesson-tree.ts'
import type { Outline, Place } from './outline.ts'
import type { ProblemList } from './problem-list.ts'
import { outlineParts, questionsAmong } from './questions/question-elements.ts'
import { outlineSimulator, takeSimulator } from './simulator-tag.ts'
import { slugify } from './tag-names.ts'

/** One screen before it is written: its blocks, its question or its simulator apart. */
export type RawStep = {
  id: string
  title: string
  place: Place
  blocks: RootContent[]
  quiz: LessonElement | null
  simulator: LessonElement | null
}

/** What the steps share: the addresses and the footnotes named by any of them. */
export type SplitLesson = { title: string; steps: RawStep[]; shared: RootContent[] }

type Options = { root: Root; title: string | null; file: string; format: 'mdx' | 'md'; problems: ProblemList }

/** One step a `<Etape>`, or one a `##` heading where the file has no `<Etape>`. */
export function splitSteps({ root, title, file, format, problems }: Options): SplitLesson {
  const shared = [...walk(root)].filter(isShared)
  const own = root.children.filter(node => !isShared(node))
  const written = elementsNamed(own, 'Etape')
  if (written.length > 0) {
    sayOutside({ nodes: own, problems })
    return { title: title ?? nameOf(file), steps: written.map(element => toStep(element, problems)), shared }
  }
  const first = own[0]
  const heading = first?.type === 'heading' && first.depth === 1 ? first : null
  const lessonTitle = title ?? (heading === null ? firstTitle(own) : toText(heading).trim()) ?? nameOf(file)
  const body = heading === null ? own : own.slice(1)
  return { title: lessonTitle, steps: splitAtHeadings({ nodes: body, title: lessonTitle, format, problems }), shared }
}

/** What `checkAlignment` compares. */
export function toOutline(steps: RawStep[]): Outline {
  return {
    steps: steps.map(({ id, place, quiz, simulator }) => ({
      id,
      place,
      simulator: outlineSimulator(simulator),
      quiz:
        quiz === null
          ? null
          : {
              id: attributeOf(quiz, 'id') ?? '',
              tag: quiz.name,
              place: placeOf(quiz),
              choices: outlineParts(quiz),
            },
    })),
  }
}

function isShared(node: RootContent): node is FootnoteDefinition | (RootContent & { type: 'definition' }) {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

function toStep(element: LessonElement, problems: ProblemList): RawStep {
  return {
    id: attributeOf(element, 'id') ?? '',
    title: attributeOf(element, 'titre') ?? '',
    place: placeOf(element),
    ...takeSimulator({ ...takeQuiz({ nodes: element.children, problems }), problems }),
  }
}

function takeQuiz({
  nodes,
  problems,
}: {
  nodes: RootContent[]
  problems: ProblemList
}): Pick<RawStep, 'blocks' | 'quiz'> {
  const [quiz, second] = questionsAmong(nodes)
  if (quiz === undefined) return { blocks: nodes, quiz: null }
  if (second !== undefined) {
    problems.error(
      'two-quizzes',
      placeOf(second),
      `Cette étape a déjà une question, à la ligne ${placeOf(quiz).line}. Mettez celle-ci dans une étape à elle.`,
    )
  }
  const after = nodes.slice(nodes.indexOf(quiz) + 1).find(node => questionsAmong([node]).length === 0)
  if (after !== undefined && !isShared(after)) {
    problems.warn(
      'quiz-last',
      placeOf(after),
      `La question se lit toujours à la fin de l’étape. Mettez ce passage avant <${quiz.name}>, ou dans l’étape suivante.`,
    )
  }
  return { blocks: nodes.filter(node => questionsAmong([node]).length === 0), quiz }
}

function sayOutside({ nodes, problems }: { nodes: RootContent[]; problems: ProblemList }): void {
  for (const node of nodes) {
    if (node.type === 'lessonElement') continue
    problems.error(
      'outside-step',
      placeOf(node),
      'Ce passage est hors de toute étape : personne ne le lirait. Mettez-le entre <Etape> et </Etape>.',
    )
  }
}

function splitAtHeadings({
  nodes,
  title,
  format,
  problems,
}: {
  nodes: RootContent[]
  title: string
  format: 'mdx' | 'md'
  problems: ProblemList
}): RawStep[] {
  const groups: { heading: Heading | null; nodes: RootContent[] }[] = [{ heading: null, nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2 && toText(node).trim() !== '')
      groups.push({ heading: node, nodes: [] })
    else groups.at(-1)?.nodes.push(node)
  }
  const used = new Set<string>()
  return groups
    .filter(group => group.heading !== null || group.nodes.length > 0)
    .map(({ heading, nodes: blocks }) => {
      const stepTitle = heading === null ? title : toText(heading).trim()
      const place = heading === null ? { line: 1, column: 1 } : placeOf(heading)
      const content =
        format === 'mdx'
          ? takeSimulator({ ...takeQuiz({ nodes: blocks, problems }), problems })
          : { blocks, quiz: null, simulator: null }
      return { id: freeId(slugify(stepTitle) || 'etape', used), title: stepTitle, place, ...content }
    })
}

function freeId(id: string, used: Set<string>): string {
  let free = id
  for (let number = 2; used.has(free); number++) free = `${id}-${number}`
  used.add(free)
  return free
}

function firstTitle(nodes: RootContent[]): string | null {
  const heading = nodes.find(node => node.type === 'heading' && node.depth === 1)
  const words = heading === undefined ? '' : toText(heading).trim()
  return words === '' ? null : words
}

/** The title of a file that gives none: its name, without its number. */
export function nameOf(file: string): string {
  const parts = file.split(/[\\/]/)
  const base = (parts.at(-1) ?? file).replace(/(\.falc)?\.mdx?$/i, '')
  // `lesson.mdx` says nothing; its folder does.
  const name = (base === 'lesson' ? (parts.at(-2) ?? base) : base)
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return name === '' ? 'Leçon' : name[0]?.toUpperCase() + name.slice(1)
}
