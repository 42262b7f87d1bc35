import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types'

// A description of several sentences fits; a `<` that nobody closed must not be searched to the end of the file.
const MAX_TAG_LENGTH = 2_000
const LETTER = /\p{L}/u
const NAME_LETTER = /[\p{L}\p{M}\p{N}_.-]/u

export type ScannedTag = { name: string; isClosing: boolean; isSelfClosing: boolean; hasEquals: boolean }

type Scan = {
  effects: Effects
  nok: State
  context: TokenizeContext
  accepts: (tag: ScannedTag) => boolean
  after: () => State
}

/** Reads one whole tag or comment, over several lines if need be; `nok` where it is not one. */
export function scanTag({ effects, nok, context, accepts, after }: Scan): State {
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

/** A letter, a digit or a sign that a name may hold. */
export function isNameLetter(code: Code): boolean {
  return NAME_LETTER.test(toText(code))
}

/** The character itself. Micromark writes a tab as -2 then -1s, and a line ending below that. */
export function toText(code: Code): string {
  if (code === null || code < 0) return code === null ? '' : ' '
  return String.fromCharCode(code)
}
