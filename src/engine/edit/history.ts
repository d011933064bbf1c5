/**
 * A document and all that it was and was again: undo is a stack of documents, not of gestures, and has no limit.
 * Documents share what did not change, so that a step back costs what the step changed.
 */
export interface History<Document> {
  readonly past: readonly Moment<Document>[]
  readonly present: Document
  readonly future: readonly Moment<Document>[]
  /** Of the last change: one of the same is the same step. null where a change begins a new step. */
  readonly typing: string | null
}

/** What a document was, and what was done to it then. */
interface Moment<Document> {
  readonly document: Document
  /** "delete Nudge": what a menu says behind Undo and Redo. */
  readonly what: string
  /** Of what was done in several documents at once: the same thing in each of them, and nothing else's. */
  readonly together?: object
}

export function newHistory<Document>(present: Document): History<Document> {
  return { past: [], present, future: [], typing: null }
}

/**
 * The history with another document. Changes with the same mark of typing, one right after the other, are one step back.
 * The same history where the document is the same.
 */
export function withChange<Document>(
  history: History<Document>,
  document: Document,
  what: string,
  typing: string | null = null,
  together?: object,
): History<Document> {
  if (document === history.present) return history
  const goesOn = typing !== null && typing === history.typing && history.future.length === 0
  const past = goesOn ? history.past : [...history.past, { document: history.present, what, ...(together && { together }) }]
  return { past, present: document, future: [], typing }
}

/** One step back; the same history where nothing is before. */
export function undone<Document>(history: History<Document>): History<Document> {
  const last = history.past.at(-1)
  if (last === undefined) return history
  const future = [...history.future, { ...last, document: history.present }]
  return { past: history.past.slice(0, -1), present: last.document, future, typing: null }
}

/** One step forth again; the same history where nothing was undone. */
export function redone<Document>(history: History<Document>): History<Document> {
  const next = history.future.at(-1)
  if (next === undefined) return history
  const past = [...history.past, { ...next, document: history.present }]
  return { past, present: next.document, future: history.future.slice(0, -1), typing: null }
}
