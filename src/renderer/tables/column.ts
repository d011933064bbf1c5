import type { ReactNode } from 'react'

export interface Column<Row, By extends string = string> {
  readonly title: string
  /** By which the table can be put in order; absent where it cannot. */
  readonly order?: By
  /** A CSS grid track. */
  readonly width: string
  /** A table that is narrower leaves the column out, px: others need the room more. */
  readonly from?: number
  /** Figures of one width, so that times stand below each other. */
  readonly figures?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** Room for the longest instant, "28 Nov 20:00:00", whole. */
export const timeWidth = '112px'
