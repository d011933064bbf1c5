import type { CompiledCondition } from '../compile/compile-condition.ts'
import { noNode } from '../compile/compiled-run.ts'
import { FetchWanted } from '../data-sources/fetch-wanted.ts'
import { EvaluationError } from '../expression/index.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { RunState } from './run-state.ts'

/**
 * Whether an event's own condition holds, which may ask for the event itself. What cannot be evaluated does not hold: the product makes the
 * rule false (Adobe reference 7.1). Nobody fetches data for an event that may concern nobody.
 *
 * @param node the event node that the offer would be
 */
export function holdsForOffer(state: RunState, condition: CompiledCondition, ref: number, node: number): boolean {
  state.offered = ref
  state.offeredNode = node
  try {
    return condition(state)
  } catch (trouble) {
    if (!(trouble instanceof EvaluationError) && !(trouble instanceof FetchWanted)) throw trouble
    return false
  } finally {
    state.offered = noEvent
    state.offeredNode = noNode
  }
}
