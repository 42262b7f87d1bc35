import type { WrittenAttribute } from './lesson-tree.ts'

export type TagSource = {
  /** `!--` for an HTML comment. */
  name: string
  isClosing: boolean
  isSelfClosing: boolean
  /** True where no `>` ends the tag. */
  isBroken: boolean
  attributes: WrittenAttribute[]
}

// Sticky, so that each step reads on from the last without looking back.
const NAME = /<(\/?)(!--|[^\s/>{]+)/y
const ATTRIBUTE = /[\s/]*(?:(\{)|([^\s=/>{"'«»“”]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)|([^\s>]+))?)?|([^\s/]))/uy

/** Reads the name and the attributes of a tag. Never fails: what is odd is kept with its form, for the checks to say. */
export function readTagSource({ raw, line, column }: { raw: string; line: number; column: number }): TagSource {
  NAME.lastIndex = 0
  const head = NAME.exec(raw)
  const name = head?.[2] ?? ''
  const tag: TagSource = {
    name,
    isClosing: head?.[1] === '/',
    isSelfClosing: /\/\s*>$/.test(raw),
    isBroken: !raw.endsWith('>'),
    attributes: [],
  }
  if (name === '!--' || tag.isBroken) return tag

  const end = raw.length - (tag.isSelfClosing ? 2 : 1)
  let index = NAME.lastIndex
  while (index < end) {
    ATTRIBUTE.lastIndex = index
    const match = ATTRIBUTE.exec(raw.slice(0, end))
    if (match === null) break
    const start = index + match[0].length - match[0].trimStart().replace(/^\/+/, '').length
    index = ATTRIBUTE.lastIndex
    const hasBraces = match[1] !== undefined || match[5] !== undefined
    if (hasBraces) index = endOfBraces(raw, index)
    tag.attributes.push({ ...toAttribute(match, hasBraces), ...placeAt({ raw, offset: start, line, column }) })
  }
  return tag
}

function toAttribute(match: RegExpExecArray, hasBraces: boolean): Omit<WrittenAttribute, 'line' | 'column'> {
  const name = match[2] ?? match[7] ?? ''
  if (hasBraces) return { name, value: null, form: 'braces' }
  const quoted = match[3] ?? match[4]
  if (quoted !== undefined) return { name, value: decodeEntities(quoted).replace(/\s*\n\s*/g, ' '), form: 'literal' }
  const isBare = match[6] !== undefined || match[7] !== undefined || match[0].trimEnd().endsWith('=')
  return isBare ? { name, value: match[6] ?? '', form: 'bare' } : { name, value: null, form: 'flag' }
}

function endOfBraces(raw: string, from: number): number {
  let depth = 1
  let index = from
  while (index < raw.length && depth > 0) {
    if (raw[index] === '{') depth++
    if (raw[index] === '}') depth--
    index++
  }
  return index
}

function placeAt({ raw, offset, line, column }: { raw: string; offset: number; line: number; column: number }) {
  const before = raw.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  if (lastBreak === -1) return { line, column: column + offset }
  return { line: line + before.split('\n').length - 1, column: offset - lastBreak }
}

const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' }

function decodeEntities(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|([a-z]{2,4}));/g,
    (whole, digits: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = Number(digits)
      return code > 0 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}
