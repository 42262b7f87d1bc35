import type { Extension as TreeExtension, Options } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { findNearest, findSameTag, isHtmlName, isInlineName } from './tag-names.ts'
import { TAGS } from '../../lesson-kit/registry.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lessonTag: 'lessonTag'
    lessonTagPiece: 'lessonTagPiece'
  }
}

type SyntaxExtension = Exclude<NonNullable<Options['extensions']>[number], unknown[]>

const LESS_THAN = 60
// A description of several sentences fits; a `<` that nobody closed must not be searched to the end of the file.
const MAX_TAG_LENGTH = 2_000
const LETTER = /\p{L}/u
const NAME_LETTER = /[\p{L}\p{M}\p{N}_.-]/u
const NAMES = TAGS.map((tag) => tag.name)

/**
 * Micromark syntax: one token a tag, opening or closing, never an expression.
 * A `<` that does not begin a plausible tag stays text, so no sentence can break a lesson. Nothing here throws.
 */
export function lessonTagSyntax(): SyntaxExtension {
  const flow: Construct = { name: 'lessonTagFlow', concrete: true, tokenize: tokenizeFlow }
  const text: Construct = { name: 'lessonTagText', tokenize: tokenizeText }
  const broken: Construct = { name: 'lessonTagBroken', tokenize: tokenizeBroken }
  return {
    flow: { [LESS_THAN]: flow },
    text: { [LESS_THAN]: [text, broken] },
    // Indented tags are the habit of authors; HTML has its own remedies.
    disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] },
  }
}

/** Tree side: a `lessonTag` leaf that keeps the tag as it was written. */
export function lessonTagTree(): TreeExtension {
  return {
    enter: {
      lessonTag(token) {
        this.enter({ type: 'lessonTag', raw: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      lessonTag(token) {
        this.exit(token)
      },
    },
  }
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isAfterLetter = isNameLetter(this.previous)
  return scanTag({
    effects,
    nok,
    context: this,
    accepts: (tag) => readsAsTag(tag) && !(isAfterLetter && findSameTag(tag.name) === null && !isHtmlName(tag.name)),
    after: () => ok,
  })
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this
  return scan

  function scan(code: Code): State | undefined {
    return scanTag({
      effects,
      nok,
      context,
      accepts: (tag) => readsAsTag(tag) && !isInlineName(tag.name),
      after: () => end,
    })(code)
  }

  function end(code: Code): State | undefined {
    if (code === -2 || code === -1 || code === 32) {
      effects.enter('whitespace')
      return spaces(code)
    }
    if (code === null || code < -2) return ok(code)
    if (code === LESS_THAN) return scan(code)
    // Words follow on the line: a paragraph, which this tag begins. It must not glue to the paragraph before.
    return context.interrupt ? ok(code) : nok(code)
  }

  function spaces(code: Code): State | undefined {
    if (code === -2 || code === -1 || code === 32) {
      effects.consume(code)
      return spaces
    }
    effects.exit('whitespace')
    return end(code)
  }
}

/** `<Image` that no `>` ends: kept as a leaf of its own, so that its remedy can be said. */
function tokenizeBroken(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = ''
  return start

  function start(code: Code): State {
    effects.enter('lessonTag')
    effects.enter('lessonTagPiece')
    effects.consume(code)
    return inName
  }

  function inName(code: Code): State | undefined {
    const isMark = name === '' ? code === 33 || code === 47 : /^!-?$/.test(name) && code === 45
    if (isMark || (isNameLetter(code) && !name.startsWith('!') && name.length < 60)) {
      name += toText(code)
      effects.consume(code)
      return inName
    }
    if (name !== '!--' && findSameTag(name.replace('/', '')) === null) return nok(code)
    effects.exit('lessonTagPiece')
    effects.exit('lessonTag')
    return ok(code)
  }
}

type ScannedTag = { name: string; isClosing: boolean; isSelfClosing: boolean; hasEquals: boolean }

function readsAsTag(tag: ScannedTag): boolean {
  if (tag.name === '!--' || findSameTag(tag.name) !== null || isHtmlName(tag.name)) return true
  if (/^\p{Lu}/u.test(tag.name) || tag.hasEquals) return true
  return (tag.isClosing || tag.isSelfClosing || tag.name.length > 4) && findNearest({ name: tag.name, names: NAMES }) !== null && tag.name.length > 3
}

type Scan = {
  effects: Effects
  nok: State
  context: TokenizeContext
  accepts: (tag: ScannedTag) => boolean
  after: () => State
}

/** Reads one whole tag or comment, over several lines if need be; `nok` where it is not one. */
function scanTag({ effects, nok, context, accepts, after }: Scan): State {
  const tag: ScannedTag = { name: '', isClosing: false, isSelfClosing: false, hasEquals: false }
  let size = 0
  let depth = 0
  let quote: Code = null
  let last = ''
  let isLineEmpty = false
  return start

  function start(code: Code): State {
    effects.enter('lessonTag')
    effects.enter('lessonTagPiece')
    effects.consume(code)
    return beforeName
  }

  function beforeName(code: Code): State | undefined {
    if (code === 47 && !tag.isClosing) {
      tag.isClosing = true
      effects.consume(code)
      return beforeName
    }
    if (code === 33 && !tag.isClosing) return inComment(code)
    if (!LETTER.test(toText(code))) return nok(code)
    return inName(code)
  }

  function inName(code: Code): State | undefined {
    if (isNameLetter(code) && tag.name.length < 60) {
      tag.name += toText(code)
      effects.consume(code)
      return inName
    }
    // `<https://…>` and `<a@b.fr>` are links between angle brackets.
    const isEnd = code === 47 || code === 62 || code === 123 || code === 32 || (code !== null && code < 0)
    return isEnd ? inside(code) : nok(code)
  }

  function inComment(code: Code): State | undefined {
    if (code === null || ++size > MAX_TAG_LENGTH) return nok(code)
    if (code < -2) return nextLine(code, inComment)
    last = (last + toText(code)).slice(-3)
    effects.consume(code)
    if (tag.name.length < 3) {
      tag.name += toText(code)
      return '!--'.startsWith(tag.name) ? inComment : nok
    }
    return last === '-->' ? finish : inComment
  }

  function inside(code: Code): State | undefined {
    if (code === null || ++size > MAX_TAG_LENGTH) return nok(code)
    if (code < -2) return nextLine(code, inside)
    const sign = toText(code)
    if (code !== -1 && code !== -2 && code !== 32) isLineEmpty = false
    if (quote !== null) {
      if (code === quote) quote = null
    } else if ((sign === '"' || sign === "'") && last === '=') quote = code
    else if (sign === '{') depth++
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (sign === '<') return nok(code)
    else if (sign === '>' && depth === 0) {
      tag.isSelfClosing = last === '/'
      effects.consume(code)
      return finish
    }
    if (sign === '=' && depth === 0 && quote === null) tag.hasEquals = true
    if (sign.trim() !== '') last = sign
    effects.consume(code)
    return inside
  }

  function nextLine(code: Code, then: State): State | undefined {
    if (isLineEmpty) return nok(code)
    isLineEmpty = true
    effects.exit('lessonTagPiece')
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return function lineStart(next) {
      if (next === null || next < -2 || context.parser.lazy[context.now().line]) return nok(next)
      effects.enter('lessonTagPiece')
      return then(next)
    }
  }

  function finish(code: Code): State | undefined {
    if (!accepts(tag)) return nok(code)
    effects.exit('lessonTagPiece')
    effects.exit('lessonTag')
    return after()(code)
  }
}

function isNameLetter(code: Code): boolean {
  return NAME_LETTER.test(toText(code))
}

// Micromark writes a tab as -2 then -1s, and a line ending below that.
function toText(code: Code): string {
  if (code === null || code < 0) return code === null ? '' : ' '
  return String.fromCharCode(code)
}
