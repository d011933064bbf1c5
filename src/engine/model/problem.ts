/**
 * Something wrong with a document that a person can mend.
 * Source of the rule: contract section 6 (every problem, with code, JSON pointer and a sentence that says what to do).
 */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Stable kebab-case code, listed in docs/problems.md. */
  readonly code: string
  /** RFC 6901 pointer into the document; '' is the whole document. */
  readonly pointer: string
  /** One sentence for a person: what is wrong and what to do. */
  readonly message: string
}

/** A document that was understood, or every problem found in it. Warnings may accompany a value. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Pointer of a path of keys, escaped as RFC 6901 wants. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function problemAt(path: readonly PropertyKey[], code: string, message: string): Problem {
  return { severity: 'error', code, pointer: pointerOf(path), message }
}

export function warningAt(path: readonly PropertyKey[], code: string, message: string): Problem {
  return { severity: 'warning', code, pointer: pointerOf(path), message }
}
