import type { CompiledRun } from '../compile/compiled-run.ts'
import { EngineFault } from '../engine-fault.ts'
import { EventBuffer } from '../inputs/event-buffer.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { instantOf, occurrenceClass } from '../time/occurrence-key.ts'
import { EventHandler } from './handle-event.ts'
import { OccurrenceHandler } from './handle-occurrence.ts'
import { QualificationHandler } from './handle-qualification.ts'
import { Offer } from './offer.ts'
import type { Effect } from './outbound-effects.ts'
import { elapse } from './run-on.ts'
import { lifetimeTicket, outcomeIndex, RunState } from './run-state.ts'
import { StateChanges } from './state-changes.ts'

export type RunStatus = 'running' | 'finished' | 'limit-reached'

/** The order in which independent profiles are handled; the trace is the same (engine rules 9 and 17). */
export type RunOrder = 'profile' | 'time'

export interface RunProgressCounts {
  /** 0 to 1. */
  readonly share: number
  readonly instances: number
  readonly occurrences: number
}

/** Something that a timer brings about, and no instance. */
type Deferred = Effect | { readonly kind: 'row'; readonly place: number; readonly profile: number }

/** Whose timer it is that brings about something deferred. */
const noInstance = -2

/**
 * One run of a compiled scenario: synchronous, without I/O, in slices as large as the caller likes.
 * In profile order each profile is run to the end of the clock before the next is begun: their queues stay tiny. In time order all
 * profiles share one queue.
 */
export class Run {
  readonly state: RunState
  status: RunStatus = 'running'
  occurrences = 0
  readonly #order: RunOrder
  readonly #handler: EventHandler
  readonly #qualifications: QualificationHandler
  readonly #changes: StateChanges
  /** Who was read by each occurrence of a trigger. */
  readonly readings: OccurrenceHandler
  /** What was put off, by the tickets of its timers. */
  #deferred: Deferred[] = []
  #loaded: readonly number[] = []
  #occurrence = 0
  readonly #buffer = new EventBuffer()
  #profilesLoaded: number
  /** Where in profile order the run ends. */
  readonly #profilesEnd: number
  #cursor = 0

  private constructor(compiled: CompiledRun, order: RunOrder, only?: number) {
    this.state = new RunState(compiled)
    const offer = new Offer(compiled.events, compiled.population, compiled.signals)
    this.#handler = new EventHandler(this.state, offer)
    this.#qualifications = new QualificationHandler(this.state, offer)
    this.readings = new OccurrenceHandler(this.state, offer)
    this.#changes = new StateChanges(this.state, (qualification) => this.#qualifications.handle(qualification))
    // What profiles share is used up in order of time.
    this.#order = compiled.isCoupled ? 'time' : order
    this.#profilesLoaded = only ?? 0
    this.#profilesEnd = only === undefined ? compiled.population.count : only + 1
  }

  static start(compiled: CompiledRun, order: RunOrder = 'profile'): Run {
    return new Run(compiled, order)
  }

  /**
   * A run of one profile alone, with those that it merges with: what becomes of it is what becomes of it among all others, for profiles that
   * share nothing are independent (engine rule 17). Not for a scenario whose profiles are coupled, or read at a rate.
   *
   * @param profile the first of those that merge
   */
  static alone(compiled: CompiledRun, profile: number): Run {
    if (compiled.isCoupled) throw new EngineFault('a profile that shares something with others was run alone')
    return new Run(compiled, 'profile', profile)
  }

  /** Whether the trace stands in profile order as it was written: merged profiles are run together, out of it. */
  get isTracedByProfile(): boolean {
    return this.#order === 'profile' && this.compiled.merges.all.length === 0
  }

  get compiled(): CompiledRun {
    return this.state.compiled
  }

  get progress(): RunProgressCounts {
    const profiles = this.#profilesEnd
    const inBatch = this.#buffer.count === 0 ? 0 : this.#cursor / this.#buffer.count
    const share = this.#order === 'time' ? inBatch : profiles === 0 ? 1 : this.#profilesLoaded / profiles
    return { share: this.status === 'finished' ? 1 : share, instances: this.state.instances.count, occurrences: this.occurrences }
  }

  /** Handles up to about this many occurrences, or as many profiles where little happens. */
  advance(occurrences: number): RunStatus {
    const pauseAt = this.occurrences + occurrences
    const pauseAtProfile = this.#profilesLoaded + occurrences
    while (this.status === 'running' && this.occurrences < pauseAt && this.#profilesLoaded < pauseAtProfile) {
      if (!this.#drain(pauseAt)) continue
      if (!this.#loadNext()) this.status = 'finished'
    }
    return this.status
  }

  /** Handles what is loaded, in order, to the end of the clock; true when nothing of it is left. */
  #drain(pauseAt: number): boolean {
    const { state } = this
    const { timers } = state
    const buffer = this.#buffer
    const changes = this.#changes
    const { end, occurrenceLimit } = state.compiled
    for (;;) {
      const eventKey = this.#cursor < buffer.count ? (buffer.at[this.#cursor] as number) + occurrenceClass.event : Number.POSITIVE_INFINITY
      const timerKey = timers.earliestKey()
      const changeKey = changes.nextKey
      const readingKey = this.#readingKey
      const signalKey = Math.min(eventKey, timerKey, readingKey)
      const isChange = changeKey <= signalKey
      const at = instantOf(isChange ? changeKey : signalKey)
      // Items at exactly the end of the clock are handled; nothing later is (contract section 5).
      if (!(at <= end)) return true
      if (this.occurrences >= occurrenceLimit) {
        this.status = 'limit-reached'
        return false
      }
      if (this.occurrences >= pauseAt) return false
      state.now = at
      if (isChange) changes.apply()
      else if (signalKey === eventKey) this.#takeEvent()
      else if (signalKey === timerKey) this.#takeTimer()
      else this.#takeReading()
      if (state.effects.queue.length > 0) this.#settle()
      if (state.visits.exceeded >= 0) {
        this.status = 'limit-reached'
        return false
      }
    }
  }

  /** What steps asked for comes about, one after the other, with all that follows from it. */
  #settle(): void {
    const { queue } = this.state.effects
    for (let effect = queue.shift(); effect && this.state.visits.exceeded < 0; effect = queue.shift()) this.#bringAbout(effect)
  }

  #bringAbout(effect: Effect, isDeferred = false): void {
    const profile = this.#changes.survivorOf(effect.profile)
    if (effect.kind === 'jump') this.#handler.handleJump(effect.container, profile, effect.signal)
    else if (effect.afterMs === 0) this.#changes.update(profile, effect.traits, isDeferred)
    else this.#defer(this.state.now + effect.afterMs + occurrenceClass.change, { ...effect, afterMs: 0 })
  }

  #defer(key: number, what: Deferred): void {
    this.state.timers.arm(key, noInstance, this.#deferred.push(what) - 1)
  }

  get #readingKey(): number {
    const next = this.compiled.occurrences[this.#occurrence]
    return next && this.#loaded.length > 0 ? next.at + occurrenceClass.reading : Number.POSITIVE_INFINITY
  }

  #takeReading(): void {
    const place = this.#occurrence++
    for (const profile of this.#loaded) {
      if (this.#changes.survivorOf(profile) !== profile) continue
      const afterMs = this.readings.read(place, profile)
      // Each row counts, so that the order of the run changes nothing.
      if (afterMs !== null) this.occurrences += 1
      if (afterMs === 0) this.readings.enter(place, profile)
      else if (afterMs !== null) this.#defer(this.state.now + afterMs + occurrenceClass.reading, { kind: 'row', place, profile })
      if (this.state.effects.queue.length > 0) this.#settle()
    }
  }

  #takeEvent(): void {
    const { event, profile, ref } = this.#buffer
    const place = this.#cursor++
    const survivor = this.#changes.survivorOf(profile[place] as number)
    if (this.#handler.handle(event[place] as number, survivor, ref[place] as number)) this.occurrences += 1
    // What an event causes is seen when it has been handled with all that it set off (engine rule 5).
    if (this.compiled.streamed.length === 0) return
    if (this.state.effects.queue.length > 0) this.#settle()
    this.#changes.deliverAfter(survivor, ref[place] as number)
  }

  #takeTimer(): void {
    const { timers, instances } = this.state
    timers.take()
    const instance = timers.takenInstance
    if (instance === noInstance) {
      this.#takeDeferred(this.#deferred[timers.takenTicket] as Deferred)
      return
    }
    const isActive = instances.step[instance] !== -1
    if (timers.takenTicket === lifetimeTicket) {
      if (!isActive) return
      this.occurrences += 1
      this.state.endInstance(instance, outcomeIndex[this.state.journeyOf(instance).parameters.lifetimeOutcome], noEvent)
    } else if (isActive && instances.ticket[instance] === timers.takenTicket) {
      this.occurrences += 1
      this.state.seeAsOfTimer(instance)
      elapse(this.state, instance)
    }
  }

  #takeDeferred(what: Deferred): void {
    this.state.seeAsOf(noEvent)
    if (what.kind === 'row') this.readings.enter(what.place, this.#changes.survivorOf(what.profile))
    else this.#bringAbout(what, true)
  }

  /** Loads the next profile, or all of them; false when nobody is left. */
  #loadNext(): boolean {
    const { events } = this.compiled
    if (this.#profilesLoaded >= this.#profilesEnd) return false
    this.#buffer.count = 0
    this.#cursor = 0
    this.state.timers.clear()
    this.#deferred = []
    this.#occurrence = 0
    // Nearly always one profile that nothing happens to but its events: then no list is made for it.
    if (this.#order === 'profile' && !this.#changes.mayCome && !this.#mayRead) events.load(this.#profilesLoaded++, this.#buffer)
    else this.#loadTogether()
    return true
  }

  get #mayRead(): boolean {
    return this.compiled.occurrences.length > 0
  }

  /** Profiles that merge, or everybody in order of time. */
  #loadTogether(): void {
    const { population, events, merges } = this.compiled
    const isProfileOrder = this.#order === 'profile'
    const among = isProfileOrder ? merges.mergesOf(this.#profilesLoaded) : merges.all
    const loaded = isProfileOrder ? merges.groupOf(this.#profilesLoaded) : Array.from({ length: population.count }, (_, profile) => profile)
    this.#profilesLoaded = isProfileOrder ? this.#profilesLoaded + 1 : population.count
    for (const profile of loaded) events.load(profile, this.#buffer)
    this.#loaded = this.#mayRead ? loaded : []
    if (loaded.length > 1) this.#buffer.sortByArrival()
    this.#changes.load(loaded, loaded.length > 0 ? among : [])
  }
}
