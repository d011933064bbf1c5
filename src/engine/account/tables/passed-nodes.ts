import { type CompiledRun, pathEnds } from '../../compile/compiled-run.ts'
import type { PathPart } from '../views.ts'
import type { PathTree } from './path-tree.ts'

/**
 * The paths on which all of some steps, or ways out of them, were passed in this order. Of each path it is known how far the one before it had
 * come, so that every way is looked at once.
 *
 * @returns by node, 1 where they were
 */
export function passedNodes(paths: PathTree, { steps, ways }: Pick<CompiledRun, 'steps' | 'ways'>, parts: readonly PathPart[]): Uint8Array {
  const reached = new Int32Array(paths.count)
  const marks = new Uint8Array(paths.count)
  for (let node = 0; node < paths.count; node++) {
    const parent = paths.parent[node] as number
    let passed = parent < 0 ? 0 : (reached[parent] as number)
    const way = ways[paths.way[node] as number]
    const part = parts[passed]
    if (way !== undefined && part?.branch !== undefined && way.label === part.branch && steps[way.step]?.id === part.step) passed += 1
    const step = paths.stepOf(node)
    const next = parts[passed]
    if (step !== pathEnds && next !== undefined && next.branch === undefined && steps[step]?.id === next.step) passed += 1
    reached[node] = passed
    marks[node] = passed === parts.length ? 1 : 0
  }
  return marks
}
