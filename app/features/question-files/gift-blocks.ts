import { holdEscapes } from './gift-signs.ts'
import { type QuestionFile, titleFrom } from './question-file.ts'

/** One question as it is written. `line`: where it begins. */
type Block = { line: number; text: string }

/** Questions stand between empty lines; comments and categories are taken out, and said. */
export function blocksOf(text: string, file: QuestionFile): Block[] {
  const blocks: Block[] = []
  let isNew = true
  let isOpen = false
  for (const [index, line] of text.split('\n').entries()) {
    const place = `ligne ${index + 1}`
    const trimmed = line.trim()
    if (trimmed.startsWith('//')) file.lost.push({ place, what: `un commentaire : « ${titleFrom(trimmed.slice(2))} »` })
    else if (trimmed.startsWith('$CATEGORY:')) {
      file.lost.push({ place, what: `la catégorie « ${titleFrom(trimmed.slice(10))} »` })
      isNew = true
    } else if (trimmed === '') {
      // An empty line inside the answers is a slip of the hand: they go on to their bracket.
      if (!isOpen) isNew = true
    } else {
      const last = blocks.at(-1)
      if (isNew || last === undefined || (isOpen && trimmed.startsWith('::'))) {
        blocks.push({ line: index + 1, text: line })
        isOpen = false
      } else last.text += `\n${line}`
      isNew = false
      for (const [sign] of holdEscapes(line).matchAll(/[{}]/g)) isOpen = sign === '{'
    }
  }
  return blocks
}
