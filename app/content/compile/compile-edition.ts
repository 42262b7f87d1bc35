import type { Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import { adaptSteps } from './adapt-tree.ts'
import { assembleEdition } from './assemble-edition.ts'
import { renderParts } from './bundle.server.ts'
import { checkEasyToRead } from './check-easy-to-read.ts'
import { checkLesson } from './check-lesson.ts'
import { checkLinks } from './check-links.ts'
import { checkRawHtml } from './check-raw-html.ts'
import { checkTags } from './check-tags.ts'
import { checkCharacters, checkText } from './check-text.ts'
import type { CompileInput, CompileResult } from './compile-input.ts'
import { planParts, type RawPart } from './edition-parts.ts'
import { KIT, withMedia } from './kit-components.tsx'
import { elementsNamed, walkAll } from './lesson-tree.ts'
import { findRefusal } from './limits.ts'
import { MediaLookup } from './media-lookup.ts'
import { parseMarkdown, parseMdx } from './parse-lesson.ts'
import { ProblemList } from './problem-list.ts'
import { type FrontMatter, normalizeSource, readSource } from './read-source.ts'
import { checkReadability, measureReadability, toSentences } from './readability.ts'
import { checkSimulators } from './simulator-tag.ts'
import { nameOf, type RawStep, splitSteps, toOutline } from './split-steps.ts'
import { slugify } from './tag-names.ts'
import { toTextBlocks } from './text-blocks.ts'
import { markdownToTree, mdxToTree } from './to-hast.ts'
import { writeHtml } from './write-html.ts'

/** Compiles one edition of one lesson. Never throws on what an author wrote: everything wrong is a problem. */
export async function compileEdition(input: CompileInput): Promise<CompileResult> {
  const problems = new ProblemList(input.file)
  try {
    return await compile({ input, problems })
  } catch (error) {
    // One lesson must never carry away the others, even by our own fault.
    problems.error('compiler', { line: 1, column: 1 }, explain(error))
    return { edition: null, problems: problems.toArray(), outline: null }
  }
}

function explain(error: unknown): string {
  // A tree deep enough to exhaust the stack.
  if (error instanceof RangeError)
    return 'Ce texte est imbriqué trop profond pour être lu. Sortez les passages des listes et des citations qui les entourent.'
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return `Cette leçon n’a pas pu être préparée. Montrez ce message à la personne qui tient le site : ${reason.slice(0, 200)}`
}

async function compile({ input, problems }: { input: CompileInput; problems: ProblemList }): Promise<CompileResult> {
  const source = normalizeSource(input.source)
  const refusal = findRefusal({ source, format: input.format })
  if (refusal !== null) {
    problems.error(refusal.rule, refusal.place, refusal.message)
    return { edition: null, problems: problems.toArray(), outline: null }
  }
  checkCharacters({ source, format: input.format, problems })
  const { body, frontMatter } = readSource({ source, format: input.format, problems })
  const media = new MediaLookup(input.media)
  const root = input.format === 'mdx' ? parseMdx({ source: body, problems }) : parseMarkdown(body)
  const hasSteps = elementsNamed(root.children, 'Etape').length > 0
  checkFrontMatter({ input, frontMatter, hasSteps, problems })
  checkTree({ input, root, media, hasSteps, problems })

  const {
    title: foundTitle,
    steps,
    shared,
  } = splitSteps({ root, title: frontMatter?.title ?? null, file: input.file, format: input.format, problems })
  if (body.trim() === '' || steps.length === 0)
    problems.error('empty', { line: 1, column: 1 }, 'Cette leçon n’a pas de texte. Écrivez-le sous les lignes du haut.')
  checkLesson({ steps, isEasyToRead: input.edition === 'easyToRead', problems })
  checkSimulators({ steps, shelf: input.shelf, problems })
  const readability = checkWords({ input, steps, problems })
  const outline = toOutline(steps)
  if (problems.hasErrors) return { edition: null, problems: problems.toArray(), outline }

  adaptSteps({ steps, shared, media, format: input.format, headingShift: hasSteps ? 0 : -1 })
  const { plans, parts } = planParts({ steps, isEasyToRead: input.edition === 'easyToRead', media })
  const html = await renderAll({ format: input.format, parts, shared, media })
  // The twin's title is the standard edition's, which `completeEasyToRead` gives it.
  const title = input.edition === 'easyToRead' && hasSteps ? (frontMatter?.title ?? '') : foundTitle
  const lessonId = frontMatter?.id ?? (slugify(nameOf(input.file)) || 'lecon')
  const edition = assembleEdition({
    input,
    source,
    lessonId,
    title,
    frontMatter,
    plans,
    html,
    readability,
    media: media.used,
  })
  return { edition, problems: problems.toArray(), outline }
}

type Checked = { input: CompileInput; problems: ProblemList }

function checkFrontMatter({
  input,
  frontMatter,
  hasSteps,
  problems,
}: Checked & { frontMatter: FrontMatter | null; hasSteps: boolean }): void {
  // A file without steps may be ordinary Markdown, and the twin takes what it lacks from the standard edition.
  if (!hasSteps || input.edition === 'easyToRead') return
  const top = { line: 1, column: 1 }
  if (frontMatter?.isIdWritten !== true) {
    problems.error(
      'missing-id',
      top,
      'Cette leçon n’a pas d’id dans les lignes du haut. Lancez « npm run courses:fix », qui l’écrit pour vous.',
    )
  }
  if (frontMatter?.title == null)
    problems.error(
      'front-matter',
      top,
      'Cette leçon n’a pas de titre. Écrivez en haut du fichier, entre deux lignes --- : titre: "Une phrase solide".',
    )
}

function checkTree({
  input,
  root,
  media,
  hasSteps,
  problems,
}: Checked & { root: Root; media: MediaLookup; hasSteps: boolean }): void {
  if (input.format === 'mdx') checkTags({ root, hasSteps, isEasyToRead: input.edition === 'easyToRead', problems })
  if (input.format === 'md') checkRawHtml({ root, problems })
  checkText({ root, glossary: input.glossary, format: input.format, problems })
  checkLinks({ root, media, links: input.links, problems })
}

function checkWords({ input, steps, problems }: Checked & { steps: RawStep[] }) {
  const titles = steps.map(step => ({ text: step.title, line: step.place.line }))
  const blocks = [
    ...titles,
    ...steps.flatMap(step => toTextBlocks([...step.blocks, ...(step.quiz === null ? [] : [step.quiz])])),
  ]
  const sentences = toSentences(blocks)
  if (input.edition === 'standard') return checkReadability({ sentences, level: input.level, problems })
  checkEasyToRead({ blocks, problems })
  return measureReadability(sentences)
}

type RenderOptions = { format: 'mdx' | 'md'; parts: RawPart[]; shared: RootContent[]; media: MediaLookup }

async function renderAll({ format, parts, shared, media }: RenderOptions): Promise<string[]> {
  if (format === 'md') return parts.map(({ nodes }) => writeHtml(markdownToTree([...nodes, ...shared])))
  const trees = parts.map(({ kind, nodes }) => {
    const tree = mdxToTree(needsShared(nodes) ? [...nodes, ...shared] : nodes)
    return kind === 'words' ? unwrap(tree) : tree
  })
  return renderParts({ parts: trees, components: KIT, wrap: lesson => withMedia({ lesson, media }) })
}

/** Only the words of the one paragraph, without what a footnote adds after it. */
function unwrap(tree: HastRoot): HastRoot {
  const paragraph = tree.children[0]
  return { type: 'root', children: paragraph?.type === 'element' ? paragraph.children : [] }
}

function needsShared(nodes: RootContent[]): boolean {
  return [...walkAll(nodes)].some(node => node.type.endsWith('Reference'))
}
