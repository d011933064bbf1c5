import { ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledListener, CompiledStep } from '../compile/compiled-run.ts'
import type { EventReading } from './event-reading.ts'
import { takeWay } from './run-on.ts'
import type { RunState } from './run-state.ts'

/** What offering an event to an instance came to: a way was taken, or the index in ignoredReasons of the furthest test reached. */
export const taken = -1

const notListening = ignoredReasons.indexOf('not-listening')
const filtered = ignoredReasons.indexOf('filtered:property')
const identifierMissing = ignoredReasons.indexOf('identifier-missing')
const identifierMismatch = ignoredReasons.indexOf('identifier-mismatch')
const loopCap = ignoredReasons.indexOf('loop-cap')

/**
 * Offers a profile event to an active instance; tested as name, filter, identifier, loop cap (contract section 7).
 * Branches of one hold exclude each other, so the first that matches is the only one.
 */
export function offerToInstance(state: RunState, reading: EventReading, instance: number, journey: CompiledJourney): number {
  const step = state.compiled.steps[state.instances.step[instance] as number] as CompiledStep
  let furthest = notListening
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
  if (listener.filter && !listener.filter(reading.profile, reading.ref)) return filtered
  const { identifier } = journey.entry
  if (identifier) {
    const text = reading.identifier(identifier)
    if (text === null) return identifierMissing
    if (text !== state.instances.identifier[instance]) return identifierMismatch
  }
  return listener.restarts && (state.instances.passes[instance] as number) >= journey.parameters.loopPasses ? loopCap : taken
}
