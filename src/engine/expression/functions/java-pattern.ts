import { mayTakeForEver } from './pattern-cost.ts'

/** A regular expression of Java, in the three ways in which functions use it. */
export interface JavaPattern {
  /** Matches a text from its beginning to its end. */
  readonly whole: RegExp
  readonly first: RegExp
  readonly each: RegExp
}

/**
 * The pattern as our regular expressions have it; a sentence about what is wrong where it is none, or uses what only Java has
 * (possessive quantifiers, classes in classes, flags in the middle). Letters compare as Java's do without flags: classes like \w are ASCII.
 * Source of the rule: reference section 12.4 (matchRegExp, replace, split: Java Pattern).
 */
export function compileJavaPattern(pattern: string): JavaPattern | string {
  const [, flagsAtStart = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const translated = translatePattern(flagsAtStart === '' ? pattern : pattern.slice(flagsAtStart.length + 3))
  if (typeof translated !== 'string') return translated.problem
  const flags = `u${[...new Set(flagsAtStart)].join('')}`
  try {
    if (new RegExp(translated, flags) && mayTakeForEver(translated)) {
      return `${JSON.stringify(pattern)} repeats what is itself hardly more than a repetition: a text of forty characters may take it for ever. Write it without the inner or the outer one.`
    }
    return {
      whole: new RegExp(`(?<![\\s\\S])(?:${translated})(?![\\s\\S])`, flags),
      first: new RegExp(translated, flags),
      each: new RegExp(translated, `${flags}g`),
    }
  } catch {
    return `${JSON.stringify(pattern)} is no regular expression, or one of a kind that only Java has.`
  }
}

const whitespace = ' \\t\\n\\x0B\\f\\r'

/** Java's names of character sets, by what stands in square brackets for them. */
const posixSets: Readonly<Record<string, string>> = {
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Upper: 'A-Z',
  Lower: 'a-z',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Space: whitespace,
  Blank: ' \\t',
  XDigit: '0-9A-Fa-f',
  ASCII: '\\x00-\\x7F',
}

/** Escapes that mean the same here and there, with what follows them. */
const sameEscapes = /^(?:[dDwWbBnrtf]|[1-9]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|k<\w+>)/
const mayBeEscaped = /[\^$\\.*+?()[\]{}|/]/
const countedRepeat = /^\{\d+(?:,\d*)?\}/

type Piece = { readonly text: string; readonly length: number } | { readonly problem: string }

function translatePattern(pattern: string): string | { readonly problem: string } {
  let made = ''
  let inClass = false
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern[at] as string
    const rest = pattern.slice(at)
    if (letter === '\\') {
      const piece = translateEscape(rest, inClass)
      if ('problem' in piece) return piece
      made += piece.text
      at += piece.length
      continue
    }
    if (inClass && (letter === '[' || rest.startsWith('&&')))
      return { problem: 'Classes within classes are not read here: write one class.' }
    const repeat = inClass ? null : countedRepeat.exec(rest)
    if (letter === '[') inClass = true
    const isClosing = letter === ']' && inClass
    if (isClosing) inClass = false
    const isPlainBracket = (letter === ']' && !isClosing) || letter === '}' || (letter === '{' && repeat === null && inClass)
    made += repeat?.[0] ?? (isPlainBracket ? `\\${letter}` : letter)
    at += repeat?.[0].length ?? 1
  }
  return made
}

/** What stands for an escape, from its backslash on, and how much of the pattern it is. */
function translateEscape(rest: string, inClass: boolean): Piece {
  const quotedText = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest)
  if (quotedText) return { text: escapedText(quotedText[1] ?? ''), length: quotedText[0].length }
  const set = /^\\([pP])(?:\{(\w+)\}|([A-Z]))/.exec(rest)
  if (set) return characterSet(set[1] === 'P', set[2] ?? set[3] ?? '', inClass, set[0].length)
  const braced = /^\\x\{([0-9a-fA-F]{1,6})\}/.exec(rest)
  if (braced) return { text: `\\u{${braced[1]}}`, length: braced[0].length }
  const same = sameEscapes.exec(rest.slice(1))
  if (same) return { text: `\\${same[0]}`, length: same[0].length + 1 }
  const letter = rest[1]
  if (letter === undefined) return { problem: 'The pattern ends with a backslash.' }
  const anchors: Readonly<Record<string, string>> = { A: '(?<![\\s\\S])', z: '(?![\\s\\S])', Z: '(?=\\n?(?![\\s\\S]))' }
  const anchor = inClass ? undefined : anchors[letter]
  if (anchor !== undefined) return { text: anchor, length: 2 }
  if (letter === 's' || letter === 'h') return oneOf(letter === 's' ? whitespace : ' \\t', inClass, 2)
  if (letter === 'S') return inClass ? { text: '\\S', length: 2 } : { text: `[^${whitespace}]`, length: 2 }
  if (/[A-Za-z0-9]/.test(letter)) return { problem: `${JSON.stringify(`\\${letter}`)} means nothing in a pattern.` }
  return { text: escapedText(letter, inClass), length: 2 }
}

function characterSet(isNegated: boolean, name: string, inClass: boolean, length: number): Piece {
  const posix = posixSets[name]
  if (posix === undefined) {
    const unicode = name.startsWith('Is') && name.length > 2 ? name.slice(2) : name
    return { text: `\\${isNegated ? 'P' : 'p'}{${unicode}}`, length }
  }
  if (!isNegated) return oneOf(posix, inClass, length)
  return inClass ? { problem: `\\P{${name}} is not read within a class.` } : { text: `[^${posix}]`, length }
}

function oneOf(letters: string, inClass: boolean, length: number): Piece {
  return { text: inClass ? letters : `[${letters}]`, length }
}

function escapedText(text: string, inClass = false): string {
  return [...text].map((letter) => (mayBeEscaped.test(letter) || (inClass && letter === '-') ? `\\${letter}` : letter)).join('')
}
