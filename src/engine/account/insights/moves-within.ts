import type { ScopedRun } from './scoped-run.ts'

/**
 * Goes through the rows at which somebody moved: within the scope's time, or of the instances that entered within it. In no order that means
 * anything.
 *
 * @param wanted by number of the move: 1 where it is wanted
 */
export function forMovesWithin(scope: ScopedRun, wanted: Uint8Array, visit: (row: number) => void): void {
  const { columns, instances, isOfSome } = scope
  const { index } = columns
  const { subject } = index.run.state.trace
  wanted.forEach((isWanted, move) => {
    if (isWanted !== 1) return
    const rows = scope.rowsOf(move)
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number
      if (isOfSome) {
        const position = index.positionOfInstance[subject[row] as number] as number
        if (position < instances.from || position >= instances.end) continue
      }
      visit(row)
    }
  })
}
