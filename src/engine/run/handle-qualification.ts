import { ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledRun, CompiledStep } from '../compile/compiled-run.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import type { Moment } from '../segments/moment.ts'
import { admit } from './admission.ts'
import { taken } from './follow-up.ts'
import { none } from './instance-table.ts'
import type { Offer } from './offer.ts'
import { newestPublished } from './outbound-effects.ts'
import { Reached } from './reached.ts'
import { takeWay } from './run-on.ts'
import type { RunState } from './run-state.ts'

const notListening = ignoredReasons.indexOf('not-listening')
const behaviorMismatch = ignoredReasons.indexOf('behavior-mismatch')
const notAnEvent = -1

/** A change of a profile's membership, as it reaches journeys. */
export interface Qualification {
  readonly profile: number
  /** Place of the segment in workspace order. */
  readonly segment: number
  readonly isEntrance: boolean
  /** Its code: see SignalTable. */
  readonly signal: number
  /** As of when memberships and traits are seen by whom it moves. */
  readonly moment: Moment
}

/** Delivers changes of membership: to instances that listen, then to starts. Source of the rules: reference 2.1, 4.2, 4.3. */
export class QualificationHandler {
  readonly #state: RunState
  readonly #offer: Offer
  readonly #compiled: CompiledRun
  readonly #reached: Reached

  constructor(state: RunState, offer: Offer) {
    this.#state = state
    this.#offer = offer
    this.#compiled = state.compiled
    this.#reached = new Reached(state, state.compiled)
  }

  handle(qualification: Qualification): void {
    const { profile, segment, signal, moment } = qualification
    const concerned = this.#compiled.containersOfSegment[segment] as readonly number[]
    this.#state.seeAsOf(moment.cause, moment.changes)
    this.#offer.begin(notAnEvent, profile, signal)
    this.#reached.begin(concerned)
    this.#offerToInstances(concerned, qualification)
    for (const container of concerned) if (!this.#reached.isTaken(container)) this.#offerEntry(container, qualification)
  }

  #offerToInstances(concerned: readonly number[], qualification: Qualification): void {
    const { instances } = this.#state
    for (let instance = instances.firstOf(qualification.profile); instance !== none; ) {
      const next = instances.nextOf(instance)
      const journey = this.#state.journeyOf(instance)
      if (concerned.includes(journey.container)) {
        this.#reached.note(journey.container, instance, this.#offerToInstance(instance, journey, qualification))
      }
      instance = next
    }
  }

  /** Mid-journey the change is matched on the journey's own key, which every qualification of the profile carries. */
  #offerToInstance(instance: number, journey: CompiledJourney, { segment, isEntrance }: Qualification): number {
    const state = this.#state
    const step = state.compiled.steps[state.instances.step[instance] as number] as CompiledStep
    if (state.now < journey.hearsSegmentsFrom) return notListening
    let furthest = notListening
    for (const listener of step.segmentListeners) {
      if (listener.segment !== segment) continue
      if (isEntrance ? listener.entrance : listener.exit) {
        takeWay(state, instance, listener.way, this.#offer.ref)
        return taken
      }
      furthest = behaviorMismatch
    }
    return furthest
  }

  #offerEntry(container: number, { segment }: Qualification): void {
    const state = this.#state
    const versions = this.#compiled.versions[container] ?? []
    const version = newestPublished(versions, state.now) ?? versions[0]
    const entry = version?.entry
    const isStart = entry?.kind === 'qualification' && entry.listeners.some((listener) => listener.segment === segment)
    if (!version || !isStart) {
      this.#reached.conclude(container, this.#offer, none)
      return
    }
    // Changes before a qualification listens are lost (OS-01).
    const from = Math.max(version.entersFrom, version.hearsSegmentsFrom)
    const isOpen = stateAt(version.states, state.now) === 'live' && state.now >= from
    this.#reached.conclude(container, this.#offer, admit(state, this.#offer, version, isOpen))
  }
}
