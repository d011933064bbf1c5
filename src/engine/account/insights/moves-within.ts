import type { ScopedRun } from './scoped-run.ts'

/**
 * Goes through the rows of a scope's time at which somebody moved, and whose instance entered within it, in no order that means anything.
 *
 * @param wanted by number of the move: 1 where it is wanted
 */
export function forMovesWithin({ columns, scope, at, instances }: ScopedRun, wanted: Uint8Array, visit: (row: number) => void): void {
  const { moves, index } = columns
  const { trace } = index.run.state
  const isWhole = scope.during === undefined
  for (let row = 0; row < moves.length; row++) {
    if (wanted[moves[row] as number] !== 1 || (trace.at[row] as number) > at) continue
    if (!isWhole) {
      const position = index.positionOfInstance[trace.subject[row] as number] as number
      if (position < instances.from || position >= instances.end) continue
    }
    visit(row)
  }
}
