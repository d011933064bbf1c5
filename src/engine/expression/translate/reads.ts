import type { JourneyProperty } from '../journey-properties.ts'

/** What an expression asks of a moment, known before it is evaluated. */
export class Reads {
  /** Events, by their place in the scope. */
  readonly events = new Set<number>()
  /** Traits, by the name of the outermost one. */
  readonly traits = new Set<string>()
  readonly segments = new Set<string>()
  /** External field groups, as `source.group`. */
  readonly fieldGroups = new Set<string>()
  readonly actions = new Set<string>()
  readonly journeyProperties = new Set<JourneyProperty>()
  readsClock = false
  drawsChance = false
}
