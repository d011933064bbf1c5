import type { ReactNode } from 'react'

export interface Column<Row, By extends string = string> {
  readonly title: string
  /** By which the table can be put in order; absent where it cannot. */
  readonly order?: By
  /** A CSS grid track. */
  readonly width: string
  /** Figures of one width, so that times stand below each other. */
  readonly figures?: boolean
  readonly cell: (row: Row) => ReactNode
}
