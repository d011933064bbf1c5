import type { Span } from './span.ts'
import { readPathToken, readToken, type Token } from './token.ts'

/** More operators, brackets and calls than that are no expression of a person. The bound also keeps every later walk over the tree shallow. */
const mostNodes = 500

/** Where reading stopped, thrown inside the parser alone. */
export class SyntaxFault extends Error {
  constructor(
    readonly at: Span,
    message: string,
  ) {
    super(message)
  }
}

/** Reads an expression token by token; `token` is the one that comes next. */
export class TokenReader {
  token: Token
  /** The end of what was taken last. */
  lastEnd = 0
  #nodes = 0

  constructor(readonly text: string) {
    this.token = this.#checked(readToken(text, 0))
  }

  /** Takes the next token, whatever it is. */
  take(): Token {
    const taken = this.token
    this.lastEnd = taken.end
    this.token = this.#checked(readToken(this.text, taken.end))
    return taken
  }

  /** Takes a dot (or the opening of a reference); what follows is read as a name of a path. */
  takeBeforeName(): Token {
    const taken = this.token
    this.lastEnd = taken.end
    this.token = this.#checked(readPathToken(this.text, taken.end))
    return taken
  }

  isMark(mark: string): boolean {
    return this.token.kind === 'mark' && this.token.text === mark
  }

  isWord(word: string): boolean {
    return this.token.kind === 'name' && this.token.text === word
  }

  /** Takes the mark, or says that it is missing and what for. */
  expectMark(mark: string, purpose: string): Token {
    if (!this.isMark(mark)) throw this.unexpected(`${JSON.stringify(mark)} ${purpose}`)
    return this.take()
  }

  expectWord(word: string, purpose: string): Token {
    if (!this.isWord(word)) throw this.unexpected(`${JSON.stringify(word)} ${purpose}`)
    return this.take()
  }

  unexpected(wanted: string): SyntaxFault {
    const { kind, text } = this.token
    if (kind === 'end') return new SyntaxFault(this.token, `The expression ends where ${wanted} should stand.`)
    const found = kind === 'string' ? 'a text' : JSON.stringify(text)
    return new SyntaxFault(this.token, `Here stands ${found}, where ${wanted} should stand.`)
  }

  /** One more node of the tree, at the token that begins it. */
  count(): void {
    this.#nodes += 1
    if (this.#nodes > mostNodes) {
      throw new SyntaxFault(
        this.token,
        `An expression has at most ${mostNodes} operators, brackets and calls: split it over several steps.`,
      )
    }
  }

  #checked(token: Token): Token {
    if (token.kind === 'bad') throw new SyntaxFault(token, token.text)
    return token
  }
}
