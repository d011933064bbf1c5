import type { CompiledWay } from '../../compile/compiled-run.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { Moves } from './activity-views.ts'
import { fairSample } from './fair-sample.ts'

/** More rows than these are not read for a picture. */
const mostRows = 4_096

/**
 * Moves over the ways out of one version after an instant and until another one.
 *
 * @param version number of the compiled version
 * @param limit how many are told at most
 */
export function readMoves(index: TraceIndex, version: number, after: number, until: number, limit: number): Moves {
  const { trace } = index.run.state
  const { ways, steps } = index.run.compiled
  const first = index.rowsUntil(after)
  const rows = Math.max(0, index.rowsUntil(until) - first)
  const read = fairSample(rows, mostRows, first)
  const moved = read
    .map((place) => index.order[first + place] as number)
    .filter((row) => trace.kind[row] === rowKind.left && steps[ways[trace.detail[row] as number]?.step ?? -1]?.journey === version)
  const told = fairSample(moved.length, limit, first).map((place) => moved[place] as number)
  const numbers = [...new Set(told.map((row) => trace.detail[row] as number))]
  const placeOf = new Map(numbers.map((way, place) => [way, place]))
  return {
    total: read.length === rows ? moved.length : Math.round((moved.length / read.length) * rows),
    isProjected: read.length < rows,
    ways: numbers.map((number) => {
      const { step, label } = ways[number] as CompiledWay
      return { step: steps[step]?.id ?? '', branch: label }
    }),
    moves: told.map((row) => ({ at: trace.at[row] as number, way: placeOf.get(trace.detail[row] as number) ?? 0 })),
  }
}
