import type { Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'

/** A way out of a step. */
export interface Way {
  /** Where its `next` stands in the journey. */
  readonly path: readonly PropertyKey[]
  /** The step that it leads to, or null where the path ends. */
  readonly to: string | null
}

/** Every way out of a step, in file order; without that of a restarting branch, which is the one loop that journeys have. */
export function waysOf(id: string, step: Step): Way[] {
  const ways = waysOut(id, step).filter(({ restarts }) => !restarts)
  // Two ways may share one place: what is not given goes the way of another.
  const first = ways.filter(({ path }, index) => ways.findIndex((other) => other.path.join('/') === path.join('/')) === index)
  return first.map(({ to, path }) => ({ to, path: ['steps', id, ...path] }))
}
