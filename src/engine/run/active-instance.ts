import type { CompiledJourney } from '../compile/compiled-run.ts'
import { none } from './instance-table.ts'
import type { RunState } from './run-state.ts'

/**
 * The active instance with this key, in whatever version it is; unless every value of an identifier has its own, any active one of the journey
 * (reference 2.6, also of a version that had identifiers).
 */
export function activeInstance(state: RunState, profile: number, { container, entry }: CompiledJourney, key: string | null): number {
  const { instances, compiled } = state
  if (instances.firstOf(profile) === none) return none
  const isKeyed = entry.mode === 'every-time' || entry.mode === 'by-key'
  for (let instance = instances.firstOf(profile); instance !== none; instance = instances.nextOf(instance)) {
    const isOfJourney = compiled.journeys[instances.journey[instance] as number]?.container === container
    if (isOfJourney && (!isKeyed || instances.identifier[instance] === key)) return instance
  }
  return none
}
