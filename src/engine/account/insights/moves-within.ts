import type { ScopedRun } from './scoped-run.ts'

/**
 * Goes through the rows at which somebody moved: within the scope's time, or of the instances that entered within it. In no order that means
 * anything.
 *
 * @param wanted by number of the move: 1 where it is wanted
 */
export function forMovesWithin(
  { columns, scope, at, since, instances }: ScopedRun,
  wanted: Uint8Array,
  visit: (row: number) => void,
): void {
  const { moves, index } = columns
  const { trace } = index.run.state
  const first = since ?? Number.NEGATIVE_INFINITY
  const isWhole = scope.during === undefined || since !== null
  for (let row = 0; row < moves.length; row++) {
    if (wanted[moves[row] as number] !== 1 || (trace.at[row] as number) > at || (trace.at[row] as number) < first) continue
    if (!isWhole) {
      const position = index.positionOfInstance[trace.subject[row] as number] as number
      if (position < instances.from || position >= instances.end) continue
    }
    visit(row)
  }
}
