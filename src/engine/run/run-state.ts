import { outcomeNames } from '../account/result.ts'
import type { CompiledRun } from '../compile/compiled-run.ts'
import type { Visit } from '../steps/step-behaviour.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import { TimerQueue } from '../time/timer-queue.ts'
import { rowKind, TraceColumns } from '../trace/trace-columns.ts'
import { InstanceTable } from './instance-table.ts'

/** Index in outcomeNames. */
export const outcomeIndex = {
  completed: outcomeNames.indexOf('completed'),
  expired: outcomeNames.indexOf('expired'),
} as const

/** Ticket of the timer that ends an instance's lifetime; tickets of waits start at 1. */
export const lifetimeTicket = 0

/** What a run changes as it goes: instances, timers, trace, and what profiles are remembered by. */
export class RunState implements Visit {
  readonly instances: InstanceTable
  readonly timers = new TimerQueue()
  readonly trace = new TraceColumns()
  /** The virtual clock, ms since 1970. */
  now = 0
  /** The instance that visits a step at the moment. */
  visiting = -1

  /** Admissions by profile and journey: profile × journeys + journey. */
  readonly #admissions: Int32Array
  readonly #journeyCount: number
  /** By profile: the aligned virtual second of its last event, and how many it had in it. */
  readonly #second: Float64Array
  readonly #eventsInSecond: Uint16Array

  constructor(readonly compiled: CompiledRun) {
    const profiles = compiled.population.count
    this.instances = new InstanceTable(profiles)
    this.#journeyCount = compiled.journeys.length
    this.#admissions = new Int32Array(profiles * this.#journeyCount)
    this.#second = new Float64Array(profiles).fill(-1)
    this.#eventsInSecond = new Uint16Array(profiles)
  }

  admissions(profile: number, journey: number): number {
    return this.#admissions[profile * this.#journeyCount + journey] as number
  }

  countAdmission(profile: number, journey: number): number {
    const place = profile * this.#journeyCount + journey
    const ordinal = (this.#admissions[place] as number) + 1
    this.#admissions[place] = ordinal
    return ordinal
  }

  /** Counts one more event of this profile in the present aligned second; answers how many it has had in it. */
  countEvent(profile: number): number {
    const second = Math.floor(this.now / 1000)
    const inSecond = this.#second[profile] === second ? (this.#eventsInSecond[profile] as number) + 1 : 1
    this.#second[profile] = second
    this.#eventsInSecond[profile] = inSecond
    return inSecond
  }

  arm(afterMs: number): void {
    const instance = this.visiting
    const { instances } = this
    const ticket = (instances.ticket[instance] as number) + 1
    instances.ticket[instance] = ticket
    this.timers.arm(this.now + afterMs + this.#timerClass(instance), instance, ticket)
  }

  /** Arms the end of the instance's lifetime. */
  armLifetime(instance: number, lifetimeMs: number): void {
    this.timers.arm(this.now + lifetimeMs + this.#timerClass(instance), instance, lifetimeTicket)
  }

  send(activation: number): void {
    this.trace.append(this.now, rowKind.sent, this.visiting, activation, -1)
  }

  endInstance(instance: number, outcome: number, cause: number): void {
    this.trace.append(this.now, rowKind.ended, instance, outcome, cause)
    this.instances.retire(instance)
  }

  #timerClass(instance: number): number {
    const journey = this.compiled.journeys[this.instances.journey[instance] as number]
    return journey?.parameters.timerWins ? occurrenceClass.earlyTimer : occurrenceClass.timer
  }
}
