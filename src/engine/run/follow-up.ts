import { ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledListener, CompiledStep, EventFilter, InstanceKey } from '../compile/compiled-run.ts'
import { holdsForOffer } from './holds-for-offer.ts'
import type { Offer } from './offer.ts'
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
 * loop cap (contract section 7). The first exit rule in file order decides; of branches the first that fits.
 */
export function offerToInstance(state: RunState, offer: Offer, instance: number, journey: CompiledJourney): number {
  let furthest = notListening
  for (const rule of journey.exitRules) {
    if (rule.event !== offer.event) continue
    const result = testEvent(state, offer, instance, rule.filter, rule.matchIdentifier ? journey.entry.key : null)
    if (result === taken) {
      state.exit(instance, rule, offer.ref)
      return exited
    }
    if (result > furthest) furthest = result
  }
  const step = state.compiled.steps[state.instances.step[instance] as number] as CompiledStep
  for (const listener of step.listeners) {
    if (listener.event !== offer.event) continue
    const result = testListener(state, offer, instance, journey, listener)
    if (result === taken) {
      if (listener.restarts) state.instances.passes[instance] = (state.instances.passes[instance] as number) + 1
      takeWay(state, instance, listener.way, offer.ref)
      return taken
    }
    if (result > furthest) furthest = result
  }
  return furthest
}

function testListener(state: RunState, offer: Offer, instance: number, journey: CompiledJourney, listener: CompiledListener): number {
  const result = testEvent(state, offer, instance, listener.filter, journey.entry.key)
  if (result !== taken) return result
  if (listener.condition) {
    state.visit(instance)
    if (!holdsForOffer(state, listener.condition, offer.ref, state.compiled.ways[listener.way]?.node ?? -1)) return filtered
  }
  if (!listener.restarts) return taken
  return (state.instances.passes[instance] as number) < journey.parameters.loopPasses ? taken : loopCap
}

/** @param key null where any value will do */
function testEvent(state: RunState, offer: Offer, instance: number, filter: EventFilter | null, key: InstanceKey | null): number {
  if (filter && !filter(offer.profile, offer.ref)) return filtered
  if (!key) return taken
  const text = offer.key(key)
  if (text === null) return identifierMissing
  return text === state.instances.identifier[instance] ? taken : identifierMismatch
}
