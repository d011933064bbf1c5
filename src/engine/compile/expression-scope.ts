import { dialects, type ExpressionScope, type FieldShape, qualificationFields } from '../expression/index.ts'
import type { Journey } from '../model/journey.ts'
import type { Segment } from '../model/segment.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { type EventNode, eventNodesOf } from './event-nodes.ts'

/** What expressions of a journey may refer to beside its own events. */
export interface ScopeSurroundings {
  /** The event catalogue; an event without an entry is untyped (engine rules, "Names that the engine makes"). */
  readonly events: readonly EventDefinition[] | undefined
  readonly segments: readonly Segment[]
  readonly dataSources: ExpressionScope['dataSources']
}

/** Everything that the expressions of one journey may name; its events in the order of `eventNodesOf`. */
export function expressionScope(journey: Journey, { events, segments, dataSources }: ScopeSurroundings): ExpressionScope {
  return {
    dialect: dialects.find((dialect) => dialect === journey.preset) ?? 'ajo-current',
    events: eventNodesOf(journey).map((node) => ({ name: node.name, fields: fieldsOf(node, events) })),
    segments,
    dataSources,
    actions: actionsOf(journey),
  }
}

function fieldsOf(node: EventNode, events: readonly EventDefinition[] | undefined): FieldShape {
  if (node.kind === 'qualification') return qualificationFields(node.segments)
  return events?.find(({ name }) => name === node.event)?.properties ?? 'any'
}

/** What an action answered can be read by the id of its step (reference 10.2). */
function actionsOf(journey: Journey): ExpressionScope['actions'] {
  return Object.entries(journey.steps).flatMap(([name, step]) => (step.type === 'action' ? [{ name, fields: 'any' as const }] : []))
}
