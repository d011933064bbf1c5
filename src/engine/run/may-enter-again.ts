import type { RefusalReason } from '../account/result.ts'
import type { CompiledJourney } from '../compile/compiled-run.ts'
import type { RunState } from './run-state.ts'

/**
 * Why somebody who was in before may not enter again yet; null where they may. Source of the rule: reference 5.5, 11.2, OS-26.
 *
 * @param otherKey null for the profile's own key
 */
export function mayEnterAgain(state: RunState, profile: number, journey: CompiledJourney, otherKey: string | null): RefusalReason | null {
  const { isAllowed, memoryMs, waitMs } = journey.parameters.reentrance
  const since = state.now - state.entryMemory.last(profile, journey.container, otherKey)
  // Who was read once is never read again by a trigger that reads once, whatever version it is of.
  if (journey.entry.kind === 'trigger' && journey.entry.isOnce && since < Number.POSITIVE_INFINITY) return 'reentrance-not-allowed'
  if (!isAllowed && since < memoryMs) return 'reentrance-not-allowed'
  // The period between two entries is one of journeys that people enter one by one.
  return journey.entry.kind !== 'trigger' && since < waitMs ? 'reentrance-wait' : null
}
