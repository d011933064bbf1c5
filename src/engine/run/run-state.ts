import { outcomeNames } from '../account/result.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { hashText } from '../chance/hash-text.ts'
import type { CompiledExitRule, CompiledJourney, CompiledRun } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { type PropertyPath, reachInto } from '../inputs/property-path.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { StepBehaviour, Visit } from '../steps/step-behaviour.ts'
import { stepBehaviours } from '../steps/step-behaviours.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import { TimerQueue } from '../time/timer-queue.ts'
import { endedDetail, rowKind, TraceColumns } from '../trace/trace-columns.ts'
import { ContextEntries } from './context-entries.ts'
import { InstanceTable, none } from './instance-table.ts'

/** Index in outcomeNames. */
export const outcomeIndex = {
  completed: outcomeNames.indexOf('completed'),
  exited: outcomeNames.indexOf('exited'),
  archived: outcomeNames.indexOf('archived'),
  merged: outcomeNames.indexOf('merged'),
  expired: outcomeNames.indexOf('expired'),
} as const

/** Ticket of the timer that ends an instance's lifetime; tickets of waits start at 1. */
export const lifetimeTicket = 0

/** Room made beforehand: growing costs a copy. Most events start or move one instance, which leaves some rows. */
const rowsPerEvent = 6
const mostExpected = 2_000_000
const spare = 256

/** What a run changes as it goes: instances, timers, trace, and what profiles are remembered by. */
export class RunState implements Visit {
  readonly instances: InstanceTable
  readonly timers = new TimerQueue()
  readonly trace: TraceColumns
  readonly context = new ContextEntries()
  /** By step: looking one up by the name of its type would cost more than most of them do. */
  readonly behaviours: readonly StepBehaviour[]
  /** By journey: when its timers come within their instant. */
  readonly #timerClass: Float64Array
  /** The virtual clock, ms since 1970. */
  now = 0
  /** The instance that visits a step at the moment, and the event that moves it; noEvent for a timer. */
  visiting = -1
  cause = noEvent

  /** Admissions by profile and container: profile × containers + container. */
  readonly #admissions: Int32Array
  readonly #containerCount: number
  /** The newest version that a profile entered, by profile and container; 0 before the first. */
  readonly #newestEntered: Uint16Array
  /** By profile: the aligned virtual second of its last event, and how many it had in it. */
  readonly #second: Float64Array
  readonly #eventsInSecond: Uint16Array

  constructor(readonly compiled: CompiledRun) {
    this.behaviours = compiled.steps.map(({ step }) => stepBehaviours[step.type])
    this.#timerClass = Float64Array.from(compiled.journeys, ({ parameters }) =>
      parameters.timerWins ? occurrenceClass.earlyTimer : occurrenceClass.timer,
    )
    const profiles = compiled.population.count
    const expected = Math.min(compiled.expectedEvents, mostExpected)
    this.instances = new InstanceTable(profiles, expected + spare)
    this.trace = new TraceColumns(rowsPerEvent * expected + spare)
    this.#containerCount = compiled.versions.length
    this.#admissions = new Int32Array(profiles * this.#containerCount)
    this.#newestEntered = new Uint16Array(profiles * this.#containerCount)
    this.#second = new Float64Array(profiles).fill(-1)
    this.#eventsInSecond = new Uint16Array(profiles)
  }

  /** How often the profile was admitted to any version of the journey. */
  admissions(profile: number, container: number): number {
    return this.#admissions[profile * this.#containerCount + container] as number
  }

  hasEnteredEarlier(profile: number, { container, version }: CompiledJourney): boolean {
    const entered = this.#newestEntered[profile * this.#containerCount + container] as number
    return entered > 0 && entered < version
  }

  /** Counts an admission; answers which it is, from 1, over all versions. */
  countAdmission(profile: number, { container, version }: CompiledJourney): number {
    const place = profile * this.#containerCount + container
    const ordinal = (this.#admissions[place] as number) + 1
    this.#admissions[place] = ordinal
    this.#newestEntered[place] = version
    return ordinal
  }

  /** The profile survives the other, with all of its instances; of two with one key the older continues (reference OS-17). */
  merge(from: number, into: number): void {
    const { instances, compiled } = this
    instances.moveAll(from, into)
    for (let container = 0; container < this.#containerCount; container++) this.#mergeMemory(from, into, container)
    const keys = new Set<string>()
    for (let instance = instances.firstOf(into); instance !== none; ) {
      const next = instances.nextOf(instance)
      const container = compiled.journeys[instances.journey[instance] as number]?.container
      const key = JSON.stringify([container, instances.identifier[instance]])
      if (keys.has(key)) this.endInstance(instance, outcomeIndex.merged, noEvent)
      keys.add(key)
      instance = next
    }
  }

  /** Who the survivor is counts as having entered wherever either of the two had. */
  #mergeMemory(from: number, into: number, container: number): void {
    const [source, target] = [from * this.#containerCount + container, into * this.#containerCount + container]
    this.#admissions[target] = (this.#admissions[target] as number) + (this.#admissions[source] as number)
    this.#newestEntered[target] = Math.max(this.#newestEntered[target] as number, this.#newestEntered[source] as number)
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
    this.timers.arm(this.now + afterMs + this.#timerClassOf(instance), instance, ticket)
  }

  /** Arms the end of the instance's lifetime. */
  armLifetime(instance: number, lifetimeMs: number): void {
    this.timers.arm(this.now + lifetimeMs + this.#timerClassOf(instance), instance, lifetimeTicket)
  }

  trait(path: PropertyPath): JsonValue | undefined {
    return reachInto(this.compiled.traits.trait(this.#profile, path[0], this.now), path)
  }

  /** The newest event under the key; the entry event has its own. Missing where the instance took no such branch. */
  contextValue(key: string, path: PropertyPath): JsonValue | undefined {
    const { instances, compiled } = this
    const instance = this.visiting
    const hold = this.context.newest(instances.context[instance] as number, (way) => compiled.ways[way]?.contextKey === key)
    const isEntry = compiled.journeys[instances.journey[instance] as number]?.contextKeyOfEntry === key
    const event = hold === none && isEntry ? (instances.entryEvent[instance] as number) : hold
    return event === none ? undefined : compiled.events.property(this.#profile, event, path)
  }

  isMember(segment: string): boolean {
    return this.compiled.memberships.isMember(segment, { profile: this.#profile, at: this.now, cause: this.cause })
  }

  draw(stream: number, always: boolean): number {
    const { instances, compiled } = this
    // The id and not the index: who else is in the population changes nobody's draws.
    const profile = hashText(compiled.population.id(this.#profile))
    return drawUnit(stream, profile, always ? 0 : (instances.ordinal[this.visiting] as number))
  }

  get #profile(): number {
    return this.instances.profile[this.visiting] as number
  }

  send(activation: number): void {
    this.trace.append(this.now, rowKind.sent, this.visiting, activation, -1)
  }

  /** @param cause the event that ended it; noEvent where none did */
  endInstance(instance: number, outcome: number, cause: number, exitRule = -1): void {
    this.trace.append(this.now, rowKind.ended, instance, endedDetail(outcome, exitRule), cause)
    this.instances.retire(instance)
  }

  /** Ends an instance by an exit rule; its exit send, if any, is recorded first (reference OS-33). */
  exit(instance: number, rule: CompiledExitRule, cause: number): void {
    if (rule.activation !== null) this.trace.append(this.now, rowKind.sent, instance, rule.activation, cause)
    this.endInstance(instance, outcomeIndex.exited, cause, rule.index)
  }

  /** Ends the profile's instances of a version that is archived now (reference OS-34). */
  archive(profile: number, journey: number): void {
    const { instances } = this
    for (let instance = instances.firstOf(profile); instance !== none; ) {
      const next = instances.nextOf(instance)
      if (instances.journey[instance] === journey) this.endInstance(instance, outcomeIndex.archived, noEvent)
      instance = next
    }
  }

  #timerClassOf(instance: number): number {
    return this.#timerClass[this.instances.journey[instance] as number] as number
  }
}
