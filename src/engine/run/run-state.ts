import { outcomeNames } from '../account/result.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { hashText } from '../chance/hash-text.ts'
import { type CompiledExitRule, type CompiledJourney, type CompiledRun, type CompiledStep, noNode } from '../compile/compiled-run.ts'
import type { EngineParameters } from '../compile/engine-parameters.ts'
import { FetchWanted } from '../data-sources/fetch-wanted.ts'
import { EngineFault } from '../engine-fault.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { type PropertyPath, reachInto } from '../inputs/property-path.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { ChangesSoFar, Moment } from '../segments/moment.ts'
import { fails, type StepBehaviour, stays, timesOut, type Visit } from '../steps/step-behaviour.ts'
import { behaviourOf } from '../steps/step-behaviours.ts'
import { occurrenceClass } from '../time/occurrence-key.ts'
import { findZone } from '../time/time-zones.ts'
import { TimerQueue } from '../time/timer-queue.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import { endedDetail, rowKind, TraceColumns } from '../trace/trace-columns.ts'
import { ActionDesk } from './action-desk.ts'
import { ContextEntries } from './context-entries.ts'
import { EntryCounts } from './entry-counts.ts'
import { EntryMemory } from './entry-memory.ts'
import { FetchDesk } from './fetch-desk.ts'
import { InstanceTable, none } from './instance-table.ts'
import { OutboundEffects } from './outbound-effects.ts'
import { ownIdentity } from './own-identity.ts'
import { Troubles } from './troubles.ts'
import { VisitCounts } from './visit-counts.ts'
import { VisitMoment } from './visit-moment.ts'

/** Index in outcomeNames. */
export const outcomeIndex = {
  completed: outcomeNames.indexOf('completed'),
  exited: outcomeNames.indexOf('exited'),
  archived: outcomeNames.indexOf('archived'),
  stopped: outcomeNames.indexOf('stopped'),
  merged: outcomeNames.indexOf('merged'),
  expired: outcomeNames.indexOf('expired'),
  'timed-out': outcomeNames.indexOf('timed-out'),
  failed: outcomeNames.indexOf('failed'),
} as const

/** Ticket of the timer that ends an instance's lifetime; tickets of waits start at 1. */
export const lifetimeTicket = 0

/** When the timers of a journey come within their instant. */
function timerClass({ timerWins, adobe }: EngineParameters): number {
  if (!timerWins) return occurrenceClass.timer
  return adobe ? occurrenceClass.earliestTimer : occurrenceClass.earlyTimer
}

/** Nothing of an instant's changes has happened yet. */
const beforeChanges: ChangesSoFar = { item: 0, segment: 0 }

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
  readonly entries: EntryCounts
  readonly entryMemory: EntryMemory
  readonly actions: ActionDesk
  readonly fetches: FetchDesk
  readonly troubles: Troubles
  readonly effects: OutboundEffects
  readonly visits: VisitCounts
  /** By step: looking one up by the name of its type would cost more than most of them do. */
  readonly behaviours: readonly StepBehaviour[]
  /** What expressions ask of the instance that visits a step. */
  readonly moment: VisitMoment
  /** By journey: when its timers come within their instant. */
  readonly #timerClass: Float64Array
  /** By counter of a profile cap: passes so far. */
  readonly #passes: Int32Array
  /** The virtual clock, ms since 1970. */
  now = 0
  /** The instance that visits a step at the moment, or is offered something; none while somebody is offered an entry. */
  visiting = none
  /** Whose it is, and in which version. */
  profile = none
  journey: CompiledJourney
  /** What is offered to it at the moment, and which event node it would be; noNode where nothing is. */
  offered = noEvent
  offeredNode = noNode
  /** As of when memberships are seen: without what this event causes, and how far the changes of this instant have come while they go on. */
  seenCause = noEvent
  seenChanges: ChangesSoFar | undefined
  /** The step that was left last, and the one that is visited. */
  previousStep = none
  step = none
  /** Draws that the present visit has made. */
  draws = 0

  constructor(readonly compiled: CompiledRun) {
    const [first] = compiled.journeys
    if (!first) throw new EngineFault('a run without journeys')
    this.journey = first
    this.behaviours = compiled.steps.map(({ step, index, journey }) => behaviourOf(step.type, compiled.journeys[journey]?.start === index))
    this.#timerClass = Float64Array.from(compiled.journeys, ({ parameters }) => timerClass(parameters))
    this.#passes = new Int32Array(compiled.capCounters.length)
    const profiles = compiled.population.count
    const expected = Math.min(compiled.expectedEvents, mostExpected)
    this.instances = new InstanceTable(profiles, expected + spare)
    this.trace = new TraceColumns(rowsPerEvent * expected + spare)
    this.entries = new EntryCounts(profiles, compiled.versions.length)
    const isRemembered = compiled.journeys.some(({ parameters: { adobe } }) => adobe !== null)
    this.entryMemory = new EntryMemory(isRemembered ? profiles : 0, compiled.versions.length)
    compiled.signals.clear()
    compiled.traits.forgetUpdates()
    compiled.memberships.forget()
    this.visits = new VisitCounts(compiled.steps.length, compiled.visitsPerInstant)
    this.actions = new ActionDesk(this)
    this.fetches = new FetchDesk(this)
    this.troubles = new Troubles(this)
    this.effects = new OutboundEffects(this)
    this.moment = new VisitMoment(this)
  }

  /** From now on the state answers for this instance. */
  visit(instance: number): void {
    this.visiting = instance
    this.profile = this.instances.profile[instance] as number
    this.journey = this.journeyOf(instance)
  }

  /** From now on the state answers for somebody who is offered an entry. */
  consider(profile: number, journey: CompiledJourney): void {
    this.visiting = none
    this.profile = profile
    this.journey = journey
  }

  /** A timer of this instance is due: memberships and traits are seen as of when its timers come. */
  seeAsOfTimer(instance: number): void {
    this.seeAsOf(noEvent, this.#timerClassOf(instance) === occurrenceClass.earliestTimer ? beforeChanges : undefined)
  }

  /** Memberships and traits are seen without what this event causes; with `changes`, as far as those have come. */
  seeAsOf(cause: number, changes?: ChangesSoFar): void {
    this.seenCause = cause
    this.seenChanges = changes
  }

  /** The profile survives the other, with all of its instances; of two with one key the older continues (reference OS-17). */
  merge(from: number, into: number): void {
    const { instances, compiled } = this
    instances.moveAll(from, into)
    this.entries.merge(from, into)
    if (compiled.journeys.some(({ parameters: { adobe } }) => adobe !== null)) {
      this.entryMemory.merge(from, into, (container) => this.#ownKey(from, container))
    }
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

  arm(afterMs: number, way: number): number {
    const instance = this.visiting
    const { instances } = this
    const { parameters } = this.journey
    if (parameters.adobe?.tooLongWaitEndsAtOnce && this.#outlasts(instance, this.now + afterMs, parameters.lifetimeMs)) {
      const step = this.compiled.steps[this.step]
      if (step)
        this.troubles.note({ step, code: 'timedOut', message: 'The wait would outlast the lifetime of the instance.', isAction: false })
      return timesOut
    }
    const ticket = (instances.ticket[instance] as number) + 1
    instances.ticket[instance] = ticket
    instances.dueWay[instance] = way
    this.timers.arm(this.now + afterMs + this.#timerClassOf(instance), instance, ticket)
    return stays
  }

  /** Arms the end of the instance's lifetime. */
  armLifetime(instance: number, lifetimeMs: number): void {
    this.timers.arm(this.now + lifetimeMs + this.#timerClassOf(instance), instance, lifetimeTicket)
  }

  journeyOf(instance: number): CompiledJourney {
    return this.compiled.journeys[this.instances.journey[instance] as number] as CompiledJourney
  }

  trait(path: PropertyPath): JsonValue | undefined {
    return reachInto(this.traitNamed(path[0]), path)
  }

  traitNamed(name: string): JsonValue | undefined {
    return this.compiled.traits.trait(this.profile, name, this.now, this.seenChanges?.item)
  }

  /** The newest event under the key; the entry event has its own. Missing where the instance took no such branch. */
  contextValue(key: string, path: PropertyPath): JsonValue | undefined {
    const { instances, compiled } = this
    const instance = this.visiting
    const hold = this.context.newest(instances.context[instance] as number, (way) => compiled.ways[way]?.contextKey === key)
    const isEntry = this.journey.contextKeyOfEntry === key
    const event = hold === none && isEntry ? (instances.entryEvent[instance] as number) : hold
    return event === none ? undefined : compiled.events.property(this.profile, event, path)
  }

  isMember(segment: string): boolean {
    return this.compiled.memberships.isMember(segment, this.momentOf(this.profile))
  }

  /** As of when memberships of a profile are seen now. */
  momentOf(profile: number): Moment {
    const seen = { profile, at: this.now, cause: this.seenCause }
    return this.seenChanges ? { ...seen, changes: this.seenChanges } : seen
  }

  /** The journey's own, or the profile's where the journey goes by it (reference 11.5). */
  get zone(): ZoneRules {
    const { zone, parameters } = this.journey
    const named = parameters.profileTimezone ? this.traitNamed('timeZone') : undefined
    return (typeof named === 'string' ? findZone(named) : null) ?? zone
  }

  hasRoom(cap: number): boolean {
    return (this.#passes[cap] as number) < (this.compiled.capCounters[cap] as number)
  }

  takeRoom(caps: readonly number[]): void {
    for (const cap of caps) this.#passes[cap] = (this.#passes[cap] as number) + 1
  }

  draw(stream: number, always: boolean): number {
    const { instances, compiled } = this
    // The id and not the index: who else is in the population changes nobody's draws.
    const profile = hashText(compiled.population.id(this.profile))
    return drawUnit(stream, profile, always ? 0 : (instances.ordinal[this.visiting] as number))
  }

  send(activation: number): void {
    this.trace.append(this.now, rowKind.sent, this.visiting, activation, -1)
  }

  call(step: CompiledStep): number {
    return this.actions.call(step)
  }

  hearAnswer(step: CompiledStep): number {
    return this.actions.hearAnswer(step)
  }

  update(step: CompiledStep): number {
    return this.effects.update(step)
  }

  jump(step: CompiledStep): number {
    return this.effects.jump(step)
  }

  fail(step: CompiledStep, trouble: unknown): number {
    if (trouble instanceof FetchWanted) return this.fetches.begin(step, trouble)
    this.troubles.noteThrown(step, trouble)
    return step.errorWay < 0 ? fails : step.errorWay
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

  /** Ends the profile's instances of which this holds. */
  endAll(profile: number, outcome: number, cause: number, isConcerned: (journey: CompiledJourney) => boolean): void {
    const { instances } = this
    for (let instance = instances.firstOf(profile); instance !== none; ) {
      const next = instances.nextOf(instance)
      if (isConcerned(this.journeyOf(instance))) this.endInstance(instance, outcome, cause)
      instance = next
    }
  }

  /** Of waits alone: who listens, or waits for an answer, may hear something before. */
  #outlasts(instance: number, until: number, lifetimeMs: number): boolean {
    return this.compiled.steps[this.step]?.step.type === 'wait' && until > (this.instances.admittedAt[instance] as number) + lifetimeMs
  }

  #ownKey(profile: number, container: number): string | null {
    const { compiled } = this
    const key = compiled.versions[container]?.[0]?.entry.key
    return key?.kind === 'identity' ? ownIdentity(compiled.population, profile, key.namespace) : null
  }

  #timerClassOf(instance: number): number {
    return this.#timerClass[this.instances.journey[instance] as number] as number
  }
}
