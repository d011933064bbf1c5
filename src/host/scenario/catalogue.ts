import { answeringAs } from '../../engine/model/answering-as.ts'
import type { CallCap } from '../../engine/model/caps.ts'
import type { DataSource } from '../../engine/model/data-source.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination, EventDefinition, Namespace, Workspace } from '../../engine/model/workspace.ts'

export interface Catalogue {
  /** undefined when there is no catalogue of events: then any event may be named. */
  readonly events: readonly EventDefinition[] | undefined
  readonly segments: readonly Segment[]
  readonly destinations: readonly Destination[]
  readonly dataSources: readonly DataSource[]
  readonly caps: readonly CallCap[]
  readonly namespaces: readonly Namespace[]
  /** The workspace's; UTC where it names none. */
  readonly timezone: string | undefined
}

/** What the journeys of a scenario may name: the workspace's, and the scenario's own, which go before a namesake of the workspace. */
export function mergedCatalogue(workspace: Workspace | null, scenario: ScenarioDocument | null): Catalogue {
  const hasEvents = workspace?.events !== undefined || scenario?.events !== undefined
  const responses = scenario?.responses
  return {
    events: hasEvents ? merged(workspace?.events, scenario?.events, ({ name }) => name) : undefined,
    segments: merged(workspace?.segments, scenario?.segments, ({ id }) => id),
    destinations: answeringAs(
      merged(workspace?.destinations, scenario?.destinations, ({ id }) => id),
      responses,
    ),
    dataSources: answeringAs(
      merged(workspace?.dataSources, scenario?.dataSources, ({ id }) => id),
      responses,
    ),
    namespaces: merged(workspace?.namespaces, scenario?.namespaces, ({ id }) => id),
    timezone: workspace?.timezone,
    caps: [...(workspace?.caps ?? []), ...(scenario?.caps ?? [])],
  }
}

/** A namesake stands where the one stands that it goes before: the order of segments is that of their signals. */
function merged<T>(first: readonly T[] = [], second: readonly T[] = [], nameOf: (one: T) => string): T[] {
  const own = new Map(second.map((one) => [nameOf(one), one]))
  const known = new Set(first.map(nameOf))
  return [...first.map((one) => own.get(nameOf(one)) ?? one), ...second.filter((one) => !known.has(nameOf(one)))]
}
