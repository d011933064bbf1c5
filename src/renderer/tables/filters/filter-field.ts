import type { ReactNode } from 'react'

/** Something that a table can be kept to. */
export interface FilterField {
  readonly id: string
  /** "Outcome" */
  readonly name: string
  /** What it is kept to, in a few words; null where it is not. */
  readonly words: string | null
  readonly clear: () => void
  /** Its controls. */
  readonly edit: (done: () => void) => ReactNode
}
