import type { Root } from 'mdast'
import { readAddress } from './address.ts'
import { placeOf, walk } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'

const LOADS =
  /<(img|video|audio|source|track|iframe|embed|object|picture|script|link)\b[^>]*?\b(?:src|srcset|data|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi

/** In `.md`, the HTML of the author is cleaned; what it would load from elsewhere is said rather than dropped in silence. */
export function checkRawHtml({ root, problems }: { root: Root; problems: ProblemList }): void {
  for (const node of walk(root)) {
    if (node.type !== 'html') continue
    for (const match of node.value.matchAll(LOADS)) {
      const url = match[2] ?? match[3] ?? match[4] ?? ''
      const isImage = match[1]?.toLowerCase() === 'img'
      const before = node.value.slice(0, match.index).split('\n')
      const { line, column } = placeOf(node)
      const place = {
        line: line + before.length - 1,
        column: before.length === 1 ? column + match.index : (before.at(-1)?.length ?? 0) + 1,
      }
      if (readAddress(url).kind === 'external') {
        problems.error(
          'third-party',
          place,
          `« ${url.slice(0, 80)} » est sur un autre site. Une leçon ne charge rien d’un autre site : enregistrez le fichier à côté de la leçon, puis écrivez son nom.`,
        )
      } else if (isImage) {
        problems.error('html', place, 'Écrivez cette image en Markdown : ![Ce que montre l’image.](fichier.svg).')
      }
    }
  }
}
