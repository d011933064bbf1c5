/**
 * Where the rows of a table stand, all of them of the same height: nothing is kept, or reckoned, for each of a million. (Libraries that
 * allow for rows of any height do so whenever their number changes, which is at each tick of a clock that moves.)
 */
export interface EqualRows {
  readonly total: number
  /** px */
  readonly rowHeight: number
  /** How much of the table is seen at once, px. */
  readonly view: number
}

/** Chromium cuts off what is taller than some 33.5 million px. A table of more rows than have room in this is scrolled through in longer strides. */
export const tallest = 30_000_000

/** How tall what is scrolled is, px. */
export const heightOf = ({ total, rowHeight }: EqualRows): number => Math.min(total * rowHeight, tallest)

/** How many px of rows go by for each that is scrolled. */
function stride(rows: EqualRows): number {
  const { total, rowHeight, view } = rows
  const [scrolled, whole] = [heightOf(rows) - view, total * rowHeight - view]
  return scrolled <= 0 ? 1 : whole / scrolled
}

export interface RowsInView {
  /** The first row that is drawn, and the one after the last. */
  readonly first: number
  readonly end: number
  /** px from the place where a row would be in a table of any height to where it is drawn. */
  readonly shift: number
}

/**
 * @param top how far the table is scrolled, px
 * @param spare rows that are drawn beyond those in view, on either side
 */
export function rowsInView(rows: EqualRows, top: number, spare: number): RowsInView {
  const { total, rowHeight, view } = rows
  if (view <= 0) return { first: 0, end: 0, shift: 0 }
  const reached = Math.max(0, Math.min(top, heightOf(rows) - view))
  const above = reached * stride(rows)
  return {
    first: Math.max(0, Math.floor(above / rowHeight) - spare),
    end: Math.min(total, Math.ceil((above + view) / rowHeight) + spare),
    shift: reached - above,
  }
}

/**
 * How far to scroll so that a row is seen whole, px.
 * @param top how far the table is scrolled now; it stays so where the row is seen already
 */
export function topThatShows(rows: EqualRows, position: number, top: number): number {
  const { rowHeight, view } = rows
  const ratio = stride(rows)
  const [start, above] = [position * rowHeight, top * ratio]
  if (start < above) return Math.floor(start / ratio)
  return start + rowHeight > above + view ? Math.ceil((start + rowHeight - view) / ratio) : top
}
