import type { ProblemList } from './problem-list.ts'
import { toSentences } from './readability.ts'
import type { TextBlock } from './text-blocks.ts'

const LONGEST = 12

type Rule = { rule: string; pattern: RegExp; message: (found: string) => string }

const RULES: Rule[] = [
  {
    rule: 'falc-percentage',
    pattern: /\d[\d.,\s\u00a0\u202f]*%|\bpour ?cents?\b/giu,
    message: found =>
      `« ${found} » : un pourcentage se comprend mal. Écrivez par exemple « 1 personne sur 6 » ou « beaucoup ».`,
  },
  {
    rule: 'falc-character',
    pattern: /[&<>§~^|{}]/gu,
    message: found => `Le signe « ${found} » ne se comprend pas. Écrivez-le avec des mots.`,
  },
  {
    rule: 'falc-abbreviation',
    pattern:
      /(?<![\p{L}])(?:etc|par ex|p\. ?ex|cf|c\.?-à-d|càd|svp|rdv|tél|env|max|min|n°|Mme|MM|M|Mlle|Dr)(?:\.|(?![\p{L}\p{N}.]))/gu,
    message: found => `« ${found} » est une abréviation. Écrivez le mot en entier.`,
  },
  {
    rule: 'falc-roman-number',
    pattern: /(?<![\p{L}\p{N}'’-])(?:[IVX]{2,}(?:e|er|ère|ème)?|[IVX](?:er|ère|e|ème))(?![\p{L}\p{N}-])/gu,
    message: found => `« ${found} » : les chiffres romains se lisent mal. Écrivez-le avec 1, 2, 3…`,
  },
]

/** The easy-to-read rules that a program can see; meaning is for people to judge. Warnings only. */
export function checkEasyToRead({ blocks, problems }: { blocks: TextBlock[]; problems: ProblemList }): void {
  for (const sentence of toSentences(blocks)) {
    if (sentence.words.length <= LONGEST) continue
    problems.warn(
      'falc-long-sentence',
      { line: sentence.line, column: 1 },
      `Cette phrase a ${sentence.words.length} mots. En facile à lire, ${LONGEST} au plus : une phrase, une idée.`,
    )
  }
  for (const { text, line } of blocks) {
    for (const { rule, pattern, message } of RULES) {
      const found = [...text.matchAll(pattern)][0]
      if (found === undefined) continue
      const before = text.slice(0, found.index)
      problems.warn(rule, { line: line + before.split('\n').length - 1, column: 1 }, message(found[0].trim()))
    }
  }
}
