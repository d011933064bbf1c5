import type { JsonToken } from '../json/json-line.ts'

/** A line of two documents laid over each other. */
export interface DifferenceLine {
  /** Which of the two it stands in. */
  readonly side: 'both' | 'first' | 'second'
  readonly indent: number
  readonly tokens: readonly JsonToken[]
  /** It differs as it does between any two sends. */
  readonly isQuiet?: boolean
  /** It stands for so many entries that are alike, and so many that differ between any two sends; they open by this path. */
  readonly folded?: { readonly path: string; readonly alike: number; readonly quiet: number }
}
