import { type RefusalReason, refusalReasons } from '../account/result.ts'
import type { CompiledJourney } from '../compile/compiled-run.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import { reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import { activeInstance } from './active-instance.ts'
import { holdsForOffer } from './holds-for-offer.ts'
import { none } from './instance-table.ts'
import { mayEnterAgain } from './may-enter-again.ts'
import type { Offer } from './offer.ts'
import { runOn } from './run-on.ts'
import type { RunState } from './run-state.ts'

/** What an entry event came to in one journey. An instance's number means: its key is active there, so the event was offered to it. */
export const admitted = -2
export const refused = -3

/**
 * Decides whether a profile event or a signal starts an instance, in the order of tests of contract section 7 (reference 2.6; Adobe reference
 * 2.1, 11).
 *
 * @param isOpen whether the version takes anybody in; left out, its state decides
 */
export function admit(state: RunState, offer: Offer, journey: CompiledJourney, isOpen = isTakingIn(state, journey)): number {
  const { entry, parameters } = journey
  const { profile } = offer
  if (!isOpen) return refuse(state, offer, journey, 'not-accepting-entries')
  if (entry.filter && !entry.filter(profile, offer.ref)) return refuse(state, offer, journey, 'filtered:property')
  if (entry.condition) {
    state.consider(profile, journey)
    if (!holdsForOffer(state, entry.condition, offer.ref, journey.entryNode)) return refuse(state, offer, journey, 'filtered:condition')
  }
  if (!isKindOfChange(state, offer, journey)) return refuse(state, offer, journey, 'behavior-mismatch')
  if (entry.audience !== null && !state.compiled.memberships.isMember(entry.audience, state.momentOf(profile)))
    return refuse(state, offer, journey, 'filtered:audience')
  let key: string | null = null
  if (entry.key?.kind === 'identity') {
    key = offer.key(entry.key)
    if (key === null) return refuse(state, offer, journey, 'no-namespace-identity')
  }
  if (journey.excludesEarlier && state.entries.hasEnteredEarlier(profile, journey))
    return refuse(state, offer, journey, 'excluded-by-version')
  if (entry.mode === 'once' && state.entries.admissions(profile, journey.container) > 0)
    return refuse(state, offer, journey, 'already-entered')
  if (entry.key?.kind === 'property') {
    key = offer.key(entry.key)
    if (key === null) return refuse(state, offer, journey, 'missing-identifier')
    if (isLongerThan(key, parameters.identifierLength)) return refuse(state, offer, journey, 'identifier-too-long')
  }
  const active = activeInstance(state, profile, journey, key)
  if (active !== none) return entry.mode === 'every-time' ? active : refuse(state, offer, journey, 'already-active')
  const otherKey = entry.mode === 'by-key' && entry.key ? offer.otherKey(entry.key) : null
  if (entry.mode === 'by-key') {
    const reason = mayEnterAgain(state, profile, journey, otherKey)
    if (reason !== null) return refuse(state, offer, journey, reason)
  }
  if (state.instances.activeCount(profile) >= parameters.activeInstances) return refuse(state, offer, journey, 'instance-cap')
  if (entry.mode === 'by-key') state.entryMemory.note(profile, journey.container, otherKey, state.now)
  start(state, offer, journey, key)
  return admitted
}

/** Live, and past its start date. */
function isTakingIn(state: RunState, journey: CompiledJourney): boolean {
  return journey.isAlwaysLive || (stateAt(journey.states, state.now) === 'live' && state.now >= journey.entersFrom)
}

/** Of a change of membership: whether the start listens for entrances or exits. */
function isKindOfChange({ compiled }: RunState, { ref }: Offer, { entry }: CompiledJourney): boolean {
  if (entry.kind !== 'qualification') return true
  const signal = compiled.signals.read(ref)
  if (signal.kind !== 'qualification') return true
  return entry.listeners.some(({ segment, entrance, exit }) => segment === signal.segment && (signal.isEntrance ? entrance : exit))
}

/** Counted in characters, as people see them; most texts need no counting. */
function isLongerThan(text: string, most: number): boolean {
  return text.length > most && [...text].length > most
}

function start(state: RunState, offer: Offer, journey: CompiledJourney, key: string | null): void {
  const ordinal = state.entries.countAdmission(offer.profile, journey)
  const instance = state.instances.add(offer.profile, journey.index, ordinal, key, offer.ref, state.now)
  state.trace.append(state.now, rowKind.admitted, instance, 0, offer.ref)
  if (journey.canExpire) state.armLifetime(instance, journey.parameters.lifetimeMs)
  runOn(state, instance, journey.start)
}

function refuse(state: RunState, offer: Offer, journey: CompiledJourney, reason: RefusalReason): number {
  const detail = journey.index * reasonsPerJourney + refusalReasons.indexOf(reason)
  state.trace.append(state.now, rowKind.refused, offer.profile, detail, offer.ref)
  return refused
}
