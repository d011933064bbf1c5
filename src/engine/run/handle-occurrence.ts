import { type RefusalReason, refusalReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledOccurrence } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import type { CompiledSegment } from '../segments/memberships.ts'
import { occurrenceKey } from '../signals/signal-table.ts'
import { reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import { admit, admitted } from './admission.ts'
import type { Offer } from './offer.ts'
import { outcomeIndex, type RunState } from './run-state.ts'

/** Who was read by an occurrence, and what became of them. */
export interface OccurrenceFunnel {
  members: number
  considered: number
  withoutIdentity: number
  alreadyInside: number
  notAllowed: number
  admitted: number
}

/** Reads the segments of triggers. Source of the rules: reference 5.4, 5.5. */
export class OccurrenceHandler {
  /** By occurrence of the compiled run. */
  readonly funnels: readonly OccurrenceFunnel[]
  readonly #state: RunState
  readonly #offer: Offer

  constructor(state: RunState, offer: Offer) {
    this.#state = state
    this.#offer = offer
    this.funnels = state.compiled.occurrences.map(() => ({
      ...{ members: 0, considered: 0, withoutIdentity: 0, alreadyInside: 0, notAllowed: 0, admitted: 0 },
    }))
  }

  /**
   * Whether a profile is read, and by how many ms its row starts after the occurrence: so many rows a second, in profile order. Who is still
   * inside exits first, where the trigger forces re-entrance (OS-37).
   *
   * @returns null where it is not read
   */
  read(place: number, profile: number): number | null {
    const state = this.#state
    const occurrence = state.compiled.occurrences[place] as CompiledOccurrence
    const funnel = this.funnels[place] as OccurrenceFunnel
    state.seeAsOf(noEvent)
    if (occurrence.forceReentrance) {
      const { container } = state.compiled.journeys[occurrence.journey] as CompiledJourney
      state.endAll(profile, outcomeIndex.exited, this.#signal(place, occurrence), (journey) => journey.container === container)
    }
    const segment = state.compiled.memberships.find(occurrence.segment)
    if (!segment?.isMember(state.momentOf(profile))) return null
    funnel.members += 1
    if (!isNewSince(segment, profile, occurrence)) return null
    const row = funnel.considered++
    return Math.floor(row / occurrence.readRate) * 1000
  }

  /** The row of a profile that was read: it enters, or it is written down why not. */
  enter(place: number, profile: number): void {
    const state = this.#state
    const occurrence = state.compiled.occurrences[place] as CompiledOccurrence
    const funnel = this.funnels[place] as OccurrenceFunnel
    const journey = state.compiled.journeys[occurrence.journey] as CompiledJourney
    state.seeAsOf(noEvent)
    this.#offer.begin(-1, profile, this.#signal(place, occurrence))
    // What was read while the version was live enters, though it has closed since with its last occurrence.
    const isOpen = stateAt(journey.states, state.now) !== 'stopped'
    const before = state.trace.count
    if (admit(state, this.#offer, journey, isOpen) === admitted) {
      funnel.admitted += 1
      return
    }
    const reason = this.#reasonAt(before)
    if (reason === 'no-namespace-identity') funnel.withoutIdentity += 1
    else if (reason === 'already-active') funnel.alreadyInside += 1
    else funnel.notAllowed += 1
  }

  #reasonAt(row: number): RefusalReason | undefined {
    const { trace } = this.#state
    return trace.kind[row] === rowKind.refused ? refusalReasons[(trace.detail[row] as number) % reasonsPerJourney] : undefined
  }

  #signal(place: number, { number, at }: CompiledOccurrence): number {
    return this.#state.compiled.signals.shared(occurrenceKey(place), () => ({ kind: 'occurrence', at, number }))
  }
}

/** Whether a member was none at some moment since then. */
function isNewSince(segment: CompiledSegment, profile: number, { membersSince, at }: CompiledOccurrence): boolean {
  if (membersSince === Number.NEGATIVE_INFINITY) return true
  for (let then = membersSince; then < at; then = segment.nextTurn(profile, then + 1)) {
    if (!segment.isMember({ profile, at: then, cause: noEvent })) return true
  }
  return false
}
