/** A function's code, and the file that places in it are told of. */
export interface FunctionSource {
  readonly code: string
  readonly file: string
}

/** What is found out about a function without a send. Everything in it can be cloned from thread to thread. */
export interface FunctionReport {
  /** Why its code cannot be understood, or cannot be loaded; null where all is well. */
  readonly flaw: FunctionFlaw | null
  /** The handlers that it has. */
  readonly handlers: readonly string[]
}

export interface FunctionFlaw {
  readonly kind: 'syntax' | 'load'
  readonly message: string
  /** "line:column" in the code; null where there is none. */
  readonly place: string | null
}
