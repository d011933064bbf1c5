import { type RefusalReason, refusalReasons } from '../account/result.ts'
import type { CompiledJourney } from '../compile/compiled-run.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import { reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import type { EventReading } from './event-reading.ts'
import { none } from './instance-table.ts'
import { runOn } from './run-on.ts'
import type { RunState } from './run-state.ts'

/** What an entry event came to in one journey. An instance's number means: its key is active there, so the event was offered to it. */
export const admitted = -2
export const refused = -3

/** Decides whether a profile event starts an instance, in the order of tests of contract section 7 (reference 2.6). */
export function admit(state: RunState, reading: EventReading, journey: CompiledJourney): number {
  const { entry, parameters } = journey
  const { profile } = reading
  if (!journey.isAlwaysLive && stateAt(journey.states, state.now) !== 'live')
    return refuse(state, reading, journey, 'not-accepting-entries')
  if (entry.filter && !entry.filter(profile, reading.ref)) return refuse(state, reading, journey, 'filtered:property')
  if (entry.audience !== null && !isMember(state, reading, entry.audience)) return refuse(state, reading, journey, 'filtered:audience')
  if (journey.excludesEarlier && state.hasEnteredEarlier(profile, journey)) return refuse(state, reading, journey, 'excluded-by-version')
  if (entry.mode === 'once' && state.admissions(profile, journey.container) > 0) return refuse(state, reading, journey, 'already-entered')
  let identifier: string | null = null
  if (entry.identifier) {
    identifier = reading.identifier(entry.identifier)
    if (identifier === null) return refuse(state, reading, journey, 'missing-identifier')
    if (isLongerThan(identifier, parameters.identifierLength)) return refuse(state, reading, journey, 'identifier-too-long')
  }
  const active = activeInstance(state, profile, journey, identifier)
  if (active !== none) return entry.mode === 'every-time' ? active : refuse(state, reading, journey, 'already-active')
  if (state.instances.activeCount(profile) >= parameters.activeInstances) return refuse(state, reading, journey, 'instance-cap')
  start(state, reading, journey, identifier)
  return admitted
}

/** Counted in characters, as people see them; most texts need no counting. */
function isLongerThan(text: string, most: number): boolean {
  return text.length > most && [...text].length > most
}

/** Membership at the moment, without what this very event causes (engine rule 5). */
function isMember(state: RunState, reading: EventReading, segment: string): boolean {
  return state.compiled.memberships.isMember(segment, { profile: reading.profile, at: state.now, cause: reading.ref })
}

function start(state: RunState, reading: EventReading, journey: CompiledJourney, identifier: string | null): void {
  const ordinal = state.countAdmission(reading.profile, journey)
  const instance = state.instances.add(reading.profile, journey.index, ordinal, identifier, reading.ref)
  state.trace.append(state.now, rowKind.admitted, instance, 0, reading.ref)
  if (journey.canExpire) state.armLifetime(instance, journey.parameters.lifetimeMs)
  runOn(state, instance, journey.start, reading.ref)
}

function refuse(state: RunState, reading: EventReading, journey: CompiledJourney, reason: RefusalReason): number {
  const detail = journey.index * reasonsPerJourney + refusalReasons.indexOf(reason)
  state.trace.append(state.now, rowKind.refused, reading.profile, detail, reading.ref)
  return refused
}

/**
 * The active instance with this key, in whatever version it is; unless every value of an identifier has its own, any active one of the journey
 * (reference 2.6, also of a version that had identifiers).
 */
function activeInstance(state: RunState, profile: number, { container, entry }: CompiledJourney, identifier: string | null): number {
  const { instances, compiled } = state
  if (instances.firstOf(profile) === none) return none
  for (let instance = instances.firstOf(profile); instance !== none; instance = instances.nextOf(instance)) {
    const isOfJourney = compiled.journeys[instances.journey[instance] as number]?.container === container
    if (isOfJourney && (entry.mode !== 'every-time' || instances.identifier[instance] === identifier)) return instance
  }
  return none
}
