import type { CompiledJourney, CompiledRun } from '../../compile/compiled-run.ts'
import type { ReadableEvent } from '../../inputs/profile-events.ts'
import type { InstanceBefore } from './instance-before.ts'

/** What stood when an event was discarded: all that explains it is read from here. */
export interface Discarded {
  readonly compiled: CompiledRun
  readonly at: number
  readonly profile: number
  readonly ref: number
  readonly event: ReadableEvent
  /** Which instance of the profile is meant; null where that cannot be told. */
  readonly key: string | null
  /** The version that discarded it; null of an event that no journey ever saw. */
  readonly journey: CompiledJourney | null
  /** The instance that reached the furthest test; null where none did. */
  readonly instance: InstanceBefore | null
  /** The profile's instances of all journeys by then, in order of admission. */
  readonly instances: readonly InstanceBefore[]
}

/** The profile's instances of the same journey, in whatever version. */
export function instancesOfJourney({ instances, journey }: Discarded): InstanceBefore[] {
  return instances.filter((one) => one.journey.container === journey?.container)
}
