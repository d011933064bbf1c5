import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly title: string
  /** A CSS grid track. */
  readonly width: string
  /** Figures of one width, so that times stand below each other. */
  readonly figures?: boolean
  readonly cell: (row: Row) => ReactNode
}
