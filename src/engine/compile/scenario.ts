import type { RecordedHistory } from '../inputs/recorded-history.ts'
import type { NamedDefinitions } from '../lifecycle/lifecycle-plan.ts'
import type { CallCap } from '../model/caps.ts'
import type { DataSource } from '../model/data-source.ts'
import type { Journey } from '../model/journey.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import type { Segment } from '../model/segment.ts'
import type { Destination, EventDefinition } from '../model/workspace.ts'

/** A scenario with everything that it refers to at hand. Made by whoever read the files; it has passed the checks. */
export interface Scenario {
  readonly document: ScenarioDocument
  /** In the order of the document's `journeys`. */
  readonly journeys: readonly Journey[]
  /** The catalogue: the workspace's events and the inline ones; undefined when there is none. */
  readonly events: readonly EventDefinition[] | undefined
  /** Definitions that publish items name by a path, by their place in the timeline; left out when none does. */
  readonly definitions?: NamedDefinitions
  /** The calls of its `data` files and whose they are; left out when it has none. */
  readonly recorded?: RecordedHistory | undefined
  /** The zone of the workspace, in which schedules and journeys without one of their own are; UTC where it names none. */
  readonly timezone?: string | undefined
  readonly segments: readonly Segment[]
  readonly destinations: readonly Destination[]
  readonly dataSources: readonly DataSource[]
  /** Those of the workspace and of the scenario. */
  readonly caps: readonly CallCap[]
}
