import type { KeyboardEvent } from 'react'
import { useRowMover } from './row-mover.ts'
import type { RowsAtHand } from './use-paged-rows.ts'

interface Moving<Row> {
  readonly rows: RowsAtHand<Row> | null
  readonly selected: number | null
  readonly second: number | null
  readonly onSelect: (row: Row, isSecond: boolean) => void
  readonly reveal: (position: number) => void
}

/**
 * Up and down arrows; the first press without a selection takes the first row. With Shift they choose a second row, beginning from the
 * selected one, and move that one from then on. Keys of the window move the selection too.
 */
export function useMoveSelection<Row extends { readonly index: number }>({ rows, selected, second, onSelect, reveal }: Moving<Row>) {
  const move = (step: 1 | -1, isSecond: boolean) => {
    if (rows === null) return
    const from = isSecond ? (second ?? selected) : selected
    const at = rows.rows.findIndex((row) => row.index === from)
    const next = at === -1 ? 0 : at + step
    const row = rows.rows[next]
    if (row === undefined) return
    reveal(rows.offset + next)
    onSelect(row, isSecond)
  }
  useRowMover((step) => move(step, second !== null))
  return (event: KeyboardEvent) => {
    if (rows === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey || second !== null)
  }
}
