import type { CompiledRun } from '../compile/compiled-run.ts'
import { EventBuffer } from '../inputs/event-buffer.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { instantOf, occurrenceClass } from '../time/occurrence-key.ts'
import { EventHandler } from './handle-event.ts'
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
  readonly #changes: StateChanges
  readonly #buffer = new EventBuffer()
  #profilesLoaded = 0
  #cursor = 0

  private constructor(compiled: CompiledRun, order: RunOrder) {
    this.state = new RunState(compiled)
    this.#handler = new EventHandler(this.state, compiled)
    this.#changes = new StateChanges(this.state)
    this.#order = order
  }

  static start(compiled: CompiledRun, order: RunOrder = 'profile'): Run {
    return new Run(compiled, order)
  }

  /** Whether the trace stands in profile order as it was written: merged profiles are run together, out of it. */
  get isTracedByProfile(): boolean {
    return this.#order === 'profile' && this.compiled.merges.all.length === 0
  }

  get compiled(): CompiledRun {
    return this.state.compiled
  }

  get progress(): RunProgressCounts {
    const profiles = this.compiled.population.count
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
      const signalKey = eventKey < timerKey ? eventKey : timerKey
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
      else this.#takeTimer()
    }
  }

  #takeEvent(): void {
    this.occurrences += 1
    const { event, profile, ref } = this.#buffer
    const place = this.#cursor++
    this.#handler.handle(event[place] as number, this.#changes.survivorOf(profile[place] as number), ref[place] as number)
  }

  #takeTimer(): void {
    const { timers, instances } = this.state
    timers.take()
    const instance = timers.takenInstance
    const isActive = instances.step[instance] !== -1
    if (timers.takenTicket === lifetimeTicket) {
      if (!isActive) return
      this.occurrences += 1
      this.state.endInstance(instance, outcomeIndex.expired, noEvent)
    } else if (isActive && instances.ticket[instance] === timers.takenTicket) {
      this.occurrences += 1
      elapse(this.state, instance)
    }
  }

  /** Loads the next profile, or all of them; false when nobody is left. */
  #loadNext(): boolean {
    const { population, events } = this.compiled
    if (this.#profilesLoaded >= population.count) return false
    this.#buffer.count = 0
    this.#cursor = 0
    this.state.timers.clear()
    // Nearly always one profile that nothing happens to but its events: then no list is made for it.
    if (this.#order === 'profile' && !this.#changes.mayCome) events.load(this.#profilesLoaded++, this.#buffer)
    else this.#loadTogether()
    return true
  }

  /** Profiles that merge, or everybody in order of time. */
  #loadTogether(): void {
    const { population, events, merges } = this.compiled
    const isProfileOrder = this.#order === 'profile'
    const among = isProfileOrder ? merges.mergesOf(this.#profilesLoaded) : merges.all
    const loaded = isProfileOrder ? merges.groupOf(this.#profilesLoaded) : Array.from({ length: population.count }, (_, profile) => profile)
    this.#profilesLoaded = isProfileOrder ? this.#profilesLoaded + 1 : population.count
    for (const profile of loaded) events.load(profile, this.#buffer)
    if (loaded.length > 1) this.#buffer.sortByArrival()
    this.#changes.load(loaded, loaded.length > 0 ? among : [])
  }
}
