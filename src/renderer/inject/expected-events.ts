import { type EventSource, sampleProperties } from '../../engine/account/sample-properties.ts'
import type { InstanceStory } from '../../engine/account/views.ts'
import { eventBranches } from '../../engine/model/hold-branches.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { EventDefinition } from '../../engine/model/workspace.ts'
import { stepTitle } from '../canvas/step-words.ts'

/** An event that could be sent now, and what speaks for it. */
export interface ExpectedEvent {
  readonly event: string
  /** What it would do in the journey: null of those that only the catalogue has. */
  readonly role: string | null
  readonly properties: JsonObject
}

/**
 * Events that somebody may send now: first what the step listens for that the instance is in, then what ends it, then what lets people in,
 * then what else the catalogue has. Their properties pass the filters, and carry the instance's own identifier.
 *
 * @param story of the instance that is looked at; null without one
 * @param at ms since 1970
 */
export function expectedEvents(
  journey: Journey | null,
  story: InstanceStory | null,
  events: readonly EventDefinition[],
  at: number,
): readonly ExpectedEvent[] {
  const start = journey?.steps[journey.start]
  const entry = start?.type === 'event' ? start : null
  const made = (source: EventSource, role: string | null, isFollowUp: boolean): ExpectedEvent => {
    const properties = sampleProperties(source, entry?.event === source.event || isFollowUp ? entry?.identifier : undefined, events, at)
    const own = isFollowUp ? story?.row.identifier : null
    return {
      event: source.event,
      role,
      properties: own == null || !entry?.identifier ? properties : { ...properties, [entry.identifier]: own },
    }
  }
  const listened =
    journey === null || story === null ? [] : listenedFor(journey, story, at).map(([source, role]) => made(source, role, true))
  const endings = story === null ? [] : (journey?.exitRules ?? []).map((rule) => made(rule, `Ends it: ${rule.name ?? rule.id}`, true))
  const first = entry === null ? [] : [made(entry, 'Lets people in', false)]
  const rest = events.map(({ name }) => made({ event: name }, null, false))
  const all = [...listened, ...endings, ...first, ...rest]
  return all.filter(({ event }, place) => all.findIndex((other) => other.event === event) === place)
}

/** What the step listens for that the instance is in at this instant. */
function listenedFor(journey: Journey, story: InstanceStory, at: number): [EventSource, string][] {
  const id = stepAt(story, at)
  const step = id === null ? undefined : journey.steps[id]
  if (id === null || step === undefined) return []
  if (step.type === 'hold-until') return eventBranches(step).map((branch) => [branch, `Leads to ${branch.name ?? branch.id}`])
  return step.type === 'event' ? [[step, `Awaited by ${stepTitle(id, step)}`]] : []
}

/** The step that an instance is in at an instant; null where it is in none. */
function stepAt({ moves }: InstanceStory, at: number): string | null {
  let step: string | null = null
  for (const move of moves) {
    if (move.at > at) break
    if (move.kind === 'entered') step = move.step
    else if (move.kind === 'left' || move.kind === 'ended') step = null
  }
  return step
}
