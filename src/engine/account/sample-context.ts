import { contextKeysByStep } from '../check/context-keys-by-step.ts'
import { contextKeyOf } from '../compile/context-keys.ts'
import { ContextPresences } from '../mapping/context-presence.ts'
import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject } from '../model/json-value.ts'
import type { EventStep } from '../model/step.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { type EventSource, sampleProperties } from './sample-properties.ts'

/**
 * The journey context that an instance can bring to a step, with sample values: by the catalogue's types, by what filters ask for, and for the
 * identifier. Of the paths that lead there all keys are taken, as the product's own preview does (reference 6 and 7.2).
 *
 * @param at instant for dates, ms since 1970
 */
export function sampleContext(
  journey: Journey,
  step: string,
  events: readonly EventDefinition[] | undefined,
  at: number,
): Record<string, JsonObject> {
  const steps = new Map(Object.entries(journey.steps))
  const start = startOf(journey)
  const keys = contextKeysByStep({ journey, start, steps, unreadSteps: new Set() })?.get(step) ?? new Set<string>()
  const sources = sourcesByKey(journey, start)
  const samples = [...keys].flatMap((key) => {
    const source = sources.get(key)
    return source ? [[key, sampleProperties(source, start?.identifier, events, at)] as const] : []
  })
  return Object.fromEntries(samples)
}

/**
 * The same of an exit by one rule: its event, and what there can be wherever an instance waits (reference 6).
 *
 * @param rule its id
 */
export function sampleExitContext(
  journey: Journey,
  rule: string,
  events: readonly EventDefinition[] | undefined,
  at: number,
): Record<string, JsonObject> {
  const identifier = startOf(journey)?.identifier
  const presences = new ContextPresences(journey).at(null).filter(({ step, branch }) => step !== null || branch === rule)
  return Object.fromEntries(presences.map((source) => [source.key, sampleProperties(source, identifier, events, at)]))
}

function startOf({ steps, start }: Journey): EventStep | null {
  const first = Object.hasOwn(steps, start) ? steps[start] : undefined
  return first?.type === 'event' ? first : null
}

function sourcesByKey(journey: Journey, start: EventStep | null): Map<string, EventSource> {
  const sources = new Map<string, EventSource>()
  if (start) sources.set(start.event, start)
  for (const step of Object.values(journey.steps)) {
    if (step.type === 'hold-until') for (const branch of eventBranches(step)) sources.set(contextKeyOf(branch, journey), branch)
  }
  return sources
}
