import type { ReactNode } from 'react'

/** A name and a value to read. */
export interface Fact {
  readonly name: string
  readonly value: ReactNode
  /** JSON pointer of the field within the journey, where it is one. */
  readonly at?: string
}
