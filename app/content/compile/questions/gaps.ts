import type { PhrasingContent, RootContent } from 'mdast'
import type { Gap, GapsToGrade, GapsToShow } from '../../contract.ts'
import { attributeOf, childrenOf, type LessonElement, placeOf, walk, walkAll } from '../lesson-tree.ts'
import type { ProblemList } from '../problem-list.ts'
import { checkPartIds } from './part-checks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'
import { readWording, splitWords } from './word-traps.ts'

const MOST_GAPS = 8

/** `<Trous>`: a text to complete. The blocks before its first gap introduce it. */
export const gaps: QuestionKind = {
  feedbackFor: ['juste', 'autre'],
  needsWords: false,
  words: element => splitText(element).before,
  check({ element, isEasyToRead, problems }) {
    const found = gapsIn(walk(element))
    const places = new Set(linesOf(splitText(element).text).flat().filter(isGap))
    if (found.length === 0 || found.length > MOST_GAPS) {
      const count = found.length === 0 ? 'Ce texte n’a aucun trou' : `Ce texte a ${found.length} trous`
      problems.error(
        'quiz-choices',
        placeOf(element),
        `${count}. Écrivez-en d’un à ${MOST_GAPS}, chacun avec <Trou id="a" reponse="…" />.`,
      )
    }
    for (const gap of found) {
      if (!places.has(gap))
        problems.error(
          'tag-place',
          placeOf(gap),
          '<Trou> n’est pas à sa place. Mettez-la dans une phrase ou dans une liste, hors du gras, des titres et des tableaux.',
        )
      checkOptions({ gap, isEasyToRead, problems })
    }
    checkPartIds({ parts: found, what: 'le trou', problems })
  },
  plan({ element, add }) {
    const lines = linesOf(splitText(element).text).map(line =>
      runsOf(line).map(run => ('gap' in run ? run : { html: add.words(run.words) })),
    )
    const found = lines.flat().flatMap(run => ('gap' in run ? [run.gap] : []))
    return (html, shared, sharedKey) => ({
      shown: {
        ...shared,
        promptHtml: shared.promptHtml || 'Complétez le texte.',
        kind: 'gaps',
        lines: lines.map(line =>
          line.map(run => ('gap' in run ? { gap: gapToShow(run.gap) } : { html: html[run.html] ?? '' })),
        ),
      } satisfies GapsToShow,
      key: { ...sharedKey, kind: 'gaps', gaps: found.map(gapToGrade) },
    })
  },
}

/** The options between which to choose, each under its number; null where she types. */
function optionsOf(gap: LessonElement): Gap['options'] {
  const written = attributeOf(gap, 'choix')
  return written === null ? null : splitWords(written).map((text, index) => ({ id: String(index + 1), text }))
}

function gapToShow(gap: LessonElement): Gap {
  return { id: attributeOf(gap, 'id') ?? '', options: optionsOf(gap) }
}

function gapToGrade(gap: LessonElement): GapsToGrade['gaps'][number] {
  const [options, answer] = [optionsOf(gap), attributeOf(gap, 'reponse')?.trim() ?? '']
  return {
    id: attributeOf(gap, 'id') ?? '',
    rightOptionId: options?.find(({ text }) => text === answer)?.id ?? null,
    wording: options ? null : readWording(answer, attributeOf(gap, 'ou')),
  }
}

function checkOptions({
  gap,
  isEasyToRead,
  problems,
}: {
  gap: LessonElement
  isEasyToRead: boolean
  problems: ProblemList
}): void {
  const options = optionsOf(gap)
  if (options === null) return
  const texts = options.map(({ text }) => text)
  if (texts.length < 2 || texts.length > 8 || new Set(texts).size < texts.length)
    problems.error(
      'quiz-choices',
      placeOf(gap),
      'Un trou à choisir a de deux à huit mots différents : <Trou id="a" choix="secret|public" reponse="secret" />.',
    )
  const answer = attributeOf(gap, 'reponse')?.trim()
  if (answer !== undefined ? !texts.includes(answer) : !isEasyToRead)
    problems.error(
      'quiz-right',
      placeOf(gap),
      `La réponse « ${(answer ?? '').slice(0, 40)} » n’est pas parmi les choix du trou. Ajoutez-la, ou corrigez-la.`,
    )
}

function splitText(element: LessonElement): { before: RootContent[]; text: RootContent[] } {
  const nodes = ownWords(element)
  const first = nodes.findIndex(node => gapsIn(walkAll([node])).length > 0)
  return first === -1 ? { before: nodes, text: [] } : { before: nodes.slice(0, first), text: nodes.slice(first) }
}

function gapsIn(nodes: Iterable<RootContent>): LessonElement[] {
  return [...nodes].filter(isGap)
}

function isGap(node: RootContent): node is LessonElement {
  return node.type === 'lessonElement' && node.name === 'Trou'
}

function linesOf(nodes: RootContent[]): PhrasingContent[][] {
  return nodes.flatMap(node => {
    if (node.type === 'paragraph') return [node.children]
    if (node.type === 'list') return node.children.flatMap(item => linesOf(childrenOf(item) ?? []))
    return []
  })
}

type Run = { words: PhrasingContent[] } | { gap: LessonElement }

/** The words between the gaps, and the gaps. */
function runsOf(line: PhrasingContent[]): Run[] {
  const runs: Run[] = []
  for (const node of line) {
    const last = runs.at(-1)
    if (isGap(node)) runs.push({ gap: node })
    else if (last && 'words' in last) last.words.push(node)
    else runs.push({ words: [node] })
  }
  return runs
}
