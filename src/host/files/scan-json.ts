import { quoted } from '../../engine/model/wording.ts'
import type { JsonFlaw } from './json-flaw.ts'
import { endOfBlanks, endOfNumber, endOfString, endOfWord } from './json-token.ts'

/** As deep as the engine reads documents. */
const deepestNesting = 200

interface OpenObject {
  readonly kind: 'object'
  readonly keys: Set<string>
  key: string
}
interface OpenArray {
  readonly kind: 'array'
  index: number
}

type Expected = 'value' | 'first item' | 'first key' | 'key' | 'comma' | 'end'

/**
 * Finds what JSON.parse does not tell: where the first syntax error is, a key that an object has twice (JSON.parse keeps the last one
 * silently), and nesting beyond reason. Without recursion, so that no text can exhaust the stack. A syntax error or too deep nesting ends
 * the list.
 */
export function scanJson(text: string): JsonFlaw[] {
  const scan = new JsonScan(text)
  while (scan.step()) {
    // Each step reads one token.
  }
  return scan.flaws
}

class JsonScan {
  readonly flaws: JsonFlaw[] = []
  readonly #text: string
  readonly #open: (OpenObject | OpenArray)[] = []
  #expected: Expected = 'value'
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Reads one token; false when there is nothing more to find. */
  step(): boolean {
    this.#at = endOfBlanks(this.#text, this.#at)
    const next = this.#text.charAt(this.#at)
    if (next === '') return this.#expected === 'end' ? false : this.#endedTooSoon()
    switch (this.#expected) {
      case 'end':
        return this.#broken('There is text after the end of the document: remove it.')
      case 'comma':
        return this.#afterValue(next)
      case 'first key':
        return next === '}' ? this.#close() : this.#key(next)
      case 'key':
        return next === '}' ? this.#broken('Remove the comma before the closing brace.') : this.#key(next)
      case 'first item':
        return next === ']' ? this.#close() : this.#value(next)
      case 'value':
        return next === ']' && this.#top()?.kind === 'array'
          ? this.#broken('Remove the comma before the closing bracket.')
          : this.#value(next)
    }
  }

  #top(): OpenObject | OpenArray | undefined {
    return this.#open.at(-1)
  }

  #value(next: string): boolean {
    if (next === '{') return this.#openNew({ kind: 'object', keys: new Set(), key: '' }, 'first key')
    if (next === '[') return this.#openNew({ kind: 'array', index: 0 }, 'first item')
    if (next === '"') return this.#string() !== null && this.#valueEnded()
    const end = endOfNumber(this.#text, this.#at)
    if (end > this.#at) return this.#moveTo(end) && this.#valueEnded()
    const found = this.#text.slice(this.#at, endOfWord(this.#text, this.#at))
    if (found === 'true' || found === 'false' || found === 'null') return this.#moveTo(this.#at + found.length) && this.#valueEnded()
    return this.#broken(`A value is expected here, ${this.#found()}.`)
  }

  #openNew(opened: OpenObject | OpenArray, expected: Expected): boolean {
    if (this.#open.length === deepestNesting)
      return this.#flaw('too-deep', `This is nested more than ${deepestNesting} levels deep: make it flatter.`, false)
    this.#open.push(opened)
    this.#expected = expected
    return this.#moveTo(this.#at + 1)
  }

  #key(next: string): boolean {
    const object = this.#top()
    if (object?.kind !== 'object') throw new Error('a key is expected in objects only')
    if (next !== '"') return this.#broken(`A key in double quotes is expected here, ${this.#found()}.`)
    const start = this.#at
    const key = this.#string()
    if (key === null) return false
    object.key = key
    if (object.keys.has(key)) this.#flaw('duplicate-key', `The key ${quoted(key)} stands twice in this object: keep one.`, true, start)
    object.keys.add(key)
    this.#at = endOfBlanks(this.#text, this.#at)
    if (this.#at === this.#text.length) return this.#endedTooSoon()
    if (this.#text[this.#at] !== ':') return this.#broken(`A colon is expected after a key, ${this.#found()}.`)
    this.#expected = 'value'
    return this.#moveTo(this.#at + 1)
  }

  /** Moves behind a string and answers with what it says; null when it is broken. */
  #string(): string | null {
    const start = this.#at
    const string = endOfString(this.#text, start)
    if (!string.ok) {
      this.#at = string.offset
      this.#broken(string.message)
      return null
    }
    this.#at = string.end
    const raw = this.#text.slice(start, string.end)
    return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1)
  }

  #afterValue(next: string): boolean {
    const open = this.#top()
    const closing = open?.kind === 'object' ? '}' : ']'
    if (next === closing) return this.#close()
    if (next !== ',') return this.#broken(`A comma or ${closing} is expected here, ${this.#found()}.`)
    if (open?.kind === 'array') open.index += 1
    this.#expected = open?.kind === 'object' ? 'key' : 'value'
    return this.#moveTo(this.#at + 1)
  }

  #close(): boolean {
    this.#open.pop()
    return this.#moveTo(this.#at + 1) && this.#valueEnded()
  }

  #valueEnded(): boolean {
    this.#expected = this.#open.length > 0 ? 'comma' : 'end'
    return true
  }

  #moveTo(offset: number): boolean {
    this.#at = offset
    return true
  }

  #endedTooSoon(): boolean {
    if (this.#at === 0 || this.#text.trim() === '') return this.#broken('The file is empty: a JSON document is expected.')
    const missing = this.#top()?.kind === 'array' ? ']' : '}'
    return this.#broken(`The text ends too soon: ${this.#open.length === 0 ? 'a value' : `the closing ${missing}`} is missing.`)
  }

  #broken(message: string): boolean {
    return this.#flaw('json-syntax', message, false)
  }

  #flaw(code: JsonFlaw['code'], message: string, goOn: boolean, offset = this.#at): boolean {
    const path = this.#open.map((open) => (open.kind === 'object' ? open.key : open.index))
    this.flaws.push({ code, offset, path, message })
    return goOn
  }

  /** What stands here, in words. */
  #found(): string {
    const word = this.#text.slice(this.#at, endOfWord(this.#text, this.#at))
    const text = word === '' ? String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0) : word
    if (text === '/') return 'found a slash (JSON has no comments)'
    if (text === "'") return 'found a single quote (JSON has double quotes only)'
    return `found ${quoted(text)}`
  }
}
