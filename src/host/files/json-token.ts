/** The lexical half of reading JSON with positions: where a token that starts at an offset ends. */

const blanks = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : offset
}

export const endOfBlanks = (text: string, offset: number): number => endOf(blanks, text, offset)
export const endOfNumber = (text: string, offset: number): number => endOf(number, text, offset)
export const endOfWord = (text: string, offset: number): number => endOf(word, text, offset)

const quote = 0x22
const backslash = 0x5c
const escapable = '"\\/bfnrt'
const fourHexDigits = /^[0-9a-fA-F]{4}$/

export type StringEnd =
  | { readonly ok: true; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly message: string }

/** The end of the string whose opening quote stands at `offset`, or what is wrong in it. A loop: a pattern would run out of stack. */
export function endOfString(text: string, offset: number): StringEnd {
  for (let at = offset + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) return { ok: true, end: at + 1 }
    if (code < 0x20) return { ok: false, offset: at, message: controlMessage(code) }
    if (code !== backslash) continue
    const escaped = text.charAt(at + 1)
    if (escaped === 'u' && fourHexDigits.test(text.slice(at + 2, at + 6))) at += 5
    else if (escaped !== '' && escapable.includes(escaped)) at += 1
    else
      return {
        ok: false,
        offset: at,
        message: 'A backslash in a string is written \\\\: JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0000.',
      }
  }
  return { ok: false, offset: text.length, message: 'The text ends inside a string: close it with a double quote.' }
}

function controlMessage(code: number): string {
  if (code === 0x0a || code === 0x0d)
    return 'A string ends on the line where it began: close it with a double quote, or write the line break as \\n.'
  return `A string cannot hold the control character U+${code.toString(16).toUpperCase().padStart(4, '0')}: write it as an escape like \\u0009.`
}
