import type { CompiledRun } from '../compile/compiled-run.ts'
import { EventBuffer } from '../inputs/event-buffer.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { instantOf, occurrenceClass } from '../time/occurrence-key.ts'
import { EventHandler } from './handle-event.ts'
import { elapse } from './run-on.ts'
import { lifetimeTicket, outcomeIndex, RunState } from './run-state.ts'

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
  readonly #buffer = new EventBuffer()
  /** The batch at hand: from the first to before the count. */
  #firstLoaded = 0
  #profilesLoaded = 0
  #cursor = 0
  /** The next archival that the loaded profiles have not seen. */
  #archival = 0

  private constructor(compiled: CompiledRun, order: RunOrder) {
    this.state = new RunState(compiled)
    this.#handler = new EventHandler(this.state, compiled)
    this.#order = order
  }

  static start(compiled: CompiledRun, order: RunOrder = 'profile'): Run {
    return new Run(compiled, order)
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
    const { end, occurrenceLimit, archivals } = state.compiled
    for (;;) {
      const eventKey = this.#cursor < buffer.count ? (buffer.at[this.#cursor] as number) + occurrenceClass.event : Number.POSITIVE_INFINITY
      const timerKey = timers.earliestKey()
      const archivalKey = archivals[this.#archival]?.at ?? Number.POSITIVE_INFINITY
      const key = Math.min(eventKey, timerKey, archivalKey)
      const at = instantOf(key)
      // Items at exactly the end of the clock are handled; nothing later is (contract section 5).
      if (!(at <= end)) return true
      if (this.occurrences >= occurrenceLimit) {
        this.status = 'limit-reached'
        return false
      }
      if (this.occurrences >= pauseAt) return false
      state.now = at
      if (key === archivalKey) this.#archive()
      else if (key === eventKey) {
        this.occurrences += 1
        const place = this.#cursor++
        this.#handler.handle(buffer.event[place] as number, buffer.profile[place] as number, buffer.ref[place] as number)
      } else this.#takeTimer()
    }
  }

  /** A version is archived, before everything else of its instant: everybody loaded who is inside leaves. No occurrence of its own. */
  #archive(): void {
    const { journey } = this.compiled.archivals[this.#archival++] as { journey: number }
    for (let profile = this.#firstLoaded; profile < this.#profilesLoaded; profile++) this.state.archive(profile, journey)
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
    this.#archival = 0
    this.#firstLoaded = this.#profilesLoaded
    this.state.timers.clear()
    if (this.#order === 'profile') events.load(this.#profilesLoaded++, this.#buffer)
    else {
      while (this.#profilesLoaded < population.count) events.load(this.#profilesLoaded++, this.#buffer)
      this.#buffer.sortByArrival()
    }
    return true
  }
}
