import { ContextPresences } from '../mapping/context-presence.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject } from '../model/json-value.ts'
import type { EventStep } from '../model/step.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { sampleProperties } from './sample-properties.ts'

/**
 * The journey context that an instance can bring to a step, with sample values: by the catalogue's types, by what filters ask for, and for the
 * identifier. Of the paths that lead there all keys are taken, as the product's own preview does (reference 6 and 7.2); loops hinder nobody.
 *
 * @param at instant for dates, ms since 1970
 */
export function sampleContext(
  journey: Journey,
  step: string,
  events: readonly EventDefinition[] | undefined,
  at: number,
): Record<string, JsonObject> {
  const identifier = startOf(journey)?.identifier
  const presences = new ContextPresences(journey).at(step)
  return Object.fromEntries(presences.map((source) => [source.key, sampleProperties(source, identifier, events, at)]))
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
