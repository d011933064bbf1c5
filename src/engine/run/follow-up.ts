import { ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledListener, CompiledStep, EventFilter } from '../compile/compiled-run.ts'
import type { PropertyPath } from '../inputs/property-path.ts'
import type { EventReading } from './event-reading.ts'
import { takeWay } from './run-on.ts'
import type { RunState } from './run-state.ts'

/**
 * What offering an event to an instance came to: a way was taken, an exit rule ended it, or the index in ignoredReasons of the furthest
 * test reached.
 */
export const taken = -1
export const exited = -2

const notListening = ignoredReasons.indexOf('not-listening')
const filtered = ignoredReasons.indexOf('filtered:property')
const identifierMissing = ignoredReasons.indexOf('identifier-missing')
const identifierMismatch = ignoredReasons.indexOf('identifier-mismatch')
const loopCap = ignoredReasons.indexOf('loop-cap')

/**
 * Offers a profile event to an active instance: exit rules first, then the step that it waits in. Each is tested as name, filter, identifier,
 * loop cap (contract section 7). The first exit rule in file order decides; branches of one hold exclude each other.
 */
export function offerToInstance(state: RunState, reading: EventReading, instance: number, journey: CompiledJourney): number {
  let furthest = notListening
  for (const rule of journey.exitRules) {
    if (rule.event !== reading.event) continue
    const result = testEvent(state, reading, instance, rule.filter, rule.matchIdentifier ? journey.entry.identifier : null)
    if (result === taken) {
      state.exit(instance, rule, reading.ref)
      return exited
    }
    if (result > furthest) furthest = result
  }
  const step = state.compiled.steps[state.instances.step[instance] as number] as CompiledStep
  for (const listener of step.listeners) {
    if (listener.event !== reading.event) continue
    const result = testListener(state, reading, instance, journey, listener)
    if (result === taken) {
      if (listener.restarts) state.instances.passes[instance] = (state.instances.passes[instance] as number) + 1
      takeWay(state, instance, listener.way, reading.ref)
      return taken
    }
    if (result > furthest) furthest = result
  }
  return furthest
}

function testListener(
  state: RunState,
  reading: EventReading,
  instance: number,
  journey: CompiledJourney,
  listener: CompiledListener,
): number {
  const result = testEvent(state, reading, instance, listener.filter, journey.entry.identifier)
  if (result !== taken || !listener.restarts) return result
  return (state.instances.passes[instance] as number) < journey.parameters.loopPasses ? taken : loopCap
}

/** @param identifier null where any value will do */
function testEvent(
  state: RunState,
  reading: EventReading,
  instance: number,
  filter: EventFilter | null,
  identifier: PropertyPath | null,
): number {
  if (filter && !filter(reading.profile, reading.ref)) return filtered
  if (!identifier) return taken
  const text = reading.identifier(identifier)
  if (text === null) return identifierMissing
  return text === state.instances.identifier[instance] ? taken : identifierMismatch
}
