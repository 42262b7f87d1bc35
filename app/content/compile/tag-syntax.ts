import type { Options, Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { TAGS } from '../../lesson-kit/registry.ts'
import { isNameLetter, type ScannedTag, scanTag, toText } from './scan-tag.ts'
import { findNearest, findSameTag, isHtmlName, isInlineName } from './tag-names.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lessonTag: 'lessonTag'
    lessonTagPiece: 'lessonTagPiece'
  }
}

type SyntaxExtension = Exclude<NonNullable<Options['extensions']>[number], unknown[]>

const LESS_THAN = 60
const NAMES = TAGS.map(tag => tag.name)

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
    accepts: tag => readsAsTag(tag) && !(isAfterLetter && isTypeArgument(tag)),
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
      accepts: tag => readsAsTag(tag) && !isInlineName(tag.name),
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
    // « a <mot b » is a sentence; « <Mot » is not.
    if (name !== '!--' && (!/^\/?\p{Lu}/u.test(name) || findSameTag(name.replace('/', '')) === null)) return nok(code)
    effects.exit('lessonTagPiece')
    effects.exit('lessonTag')
    return ok(code)
  }
}

// `List<String>` in a sentence.
function isTypeArgument(tag: ScannedTag): boolean {
  return !tag.isClosing && findSameTag(tag.name) === null && !isHtmlName(tag.name)
}

function readsAsTag(tag: ScannedTag): boolean {
  if (tag.name === '!--' || findSameTag(tag.name) !== null || isHtmlName(tag.name)) return true
  if (/^\p{Lu}/u.test(tag.name) || tag.hasEquals) return true
  // `<chois>` is a slip of the hand; `<nom>` is a word between signs.
  return tag.name.length > 4 && findNearest({ name: tag.name, names: NAMES }) !== null
}
