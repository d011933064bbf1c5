import { deriveSeed } from '../chance/derive-seed.ts'
import { EngineFault } from '../engine-fault.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath } from '../inputs/property-path.ts'
import { activationHistory } from '../lifecycle/activation-edits.ts'
import type { PlannedVersion } from '../lifecycle/lifecycle-plan.ts'
import type { Condition } from '../model/condition.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { Synthesize } from '../model/recipe.ts'
import type { TimelineItem } from '../model/scenario.ts'
import type { Activation, EventStep, SendStep, Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import type { Destination } from '../model/workspace.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import { AdobeCompiler } from './adobe-compiler.ts'
import { type CompiledCondition, compileCondition } from './compile-condition.ts'
import {
  type CompiledEntry,
  type CompiledExitRule,
  type CompiledJourney,
  type CompiledParameter,
  type CompiledWay,
  noEntryEvent,
  noStep,
  noWay,
  pathEnds,
} from './compiled-run.ts'
import { contextKeyOf, contextKeyOfExit, contextKeysOf } from './context-keys.ts'
import { type EngineParameters, syncKeyParts } from './engine-parameters.ts'
import { compileEventFilter } from './event-filter.ts'
import { type EventNode, eventNodesOf } from './event-nodes.ts'
import type { ScopeSurroundings } from './expression-scope.ts'
import { longestStay } from './longest-stay.ts'
import { type Numbering, numberOfEvent } from './numbering.ts'
import { sendSizeBound } from './send-size-bound.ts'
import { stayOf } from './stay-of.ts'
import { directions, eventListeners, type ListenerSurroundings, segmentListeners } from './step-listeners.ts'
import { opaque, syncKey } from './sync-key.ts'

/** What a journey is compiled with. */
export interface JourneySurroundings {
  readonly timeline: readonly TimelineItem[]
  readonly clockStart: number
  /** The first instant at which anything can happen: the clock's start, or what the timeline has before it. */
  readonly earliest: number
  readonly seed: number
  readonly events: ProfileEvents
  readonly recipe: Synthesize | undefined
  readonly parameters: EngineParameters
  /** The zone of the journey's waits and conditions. */
  readonly zone: ZoneRules
  /** What expressions may refer to. */
  readonly scope: ScopeSurroundings
  readonly destinations: readonly Destination[]
  /** Places in workspace order of segments by their ids. */
  readonly segmentPlaces: (ids: readonly string[]) => number[]
}

/** Appends a journey's steps, ways, exit rules and activations to the numbering; ids become integers, filters and conditions become closures. */
export function compileJourney(planned: PlannedVersion, index: number, around: JourneySurroundings, into: Numbering): CompiledJourney {
  const { definition: journey, container, version, states, excludesEarlier } = planned
  const firstStep = into.steps.length
  const stepNumbers = new Map(Object.keys(journey.steps).map((id, place) => [id, firstStep + place]))
  const publishedAt = version === 1 ? null : (states[0]?.at ?? null)
  const compiler = new JourneyCompiler(journey, index, publishedAt, around, into, stepNumbers)
  for (const [id, step] of Object.entries(journey.steps)) compiler.addStep(id, step)
  const { parameters } = around
  const entersFrom = parseAbsoluteInstant(journey.settings?.startDate ?? '') ?? Number.NEGATIVE_INFINITY
  const isLiveFromTheStart = states.length === 1 && (states[0]?.at ?? Number.POSITIVE_INFINITY) <= around.earliest
  return {
    index,
    container,
    version,
    states,
    isAlwaysLive: isLiveFromTheStart && entersFrom <= around.earliest,
    excludesEarlier,
    journey,
    start: numberOf(stepNumbers, journey.start),
    entry: compiler.entry(),
    ...compiler.nodes(),
    expressions: compiler.expressions,
    entersFrom,
    hearsSegmentsFrom: (states[0]?.at ?? 0) + (parameters.adobe?.activationDelayMs ?? 0),
    zone: around.zone,
    exitRules: compiler.exitRules(),
    // Filled by compileRun when all event names are numbered.
    hears: new Uint8Array(0),
    parameters,
    canExpire: longestStay(journey, parameters.loopPasses) >= parameters.lifetimeMs,
  }
}

class JourneyCompiler {
  readonly #adobe: AdobeCompiler | null
  readonly #nodes: readonly EventNode[]
  readonly #hearing: ListenerSurroundings

  constructor(
    readonly journey: Journey,
    readonly index: number,
    /** Of a version after the first, ms since 1970; null of the first. */
    readonly publishedAt: number | null,
    readonly around: JourneySurroundings,
    readonly into: Numbering,
    readonly stepNumbers: ReadonlyMap<string, number>,
  ) {
    const isAdobe = around.parameters.adobe !== null
    this.#nodes = isAdobe ? eventNodesOf(journey) : []
    this.#adobe = isAdobe ? new AdobeCompiler(journey, around, into) : null
    this.#hearing = {
      ...{ journey, events: around.events, segmentPlaces: around.segmentPlaces },
      eventNumber: (name) => this.#eventNumber(name),
      condition: (condition) => this.#condition(condition),
    }
  }

  get expressions(): CompiledJourney['expressions'] {
    return this.#adobe?.scope ?? null
  }

  /** How events are called in expressions and in the context. */
  nodes(): Pick<CompiledJourney, 'contextKeyOfEntry' | 'entryNode' | 'nodeNames'> {
    const start = this.journey.steps[this.journey.start]
    const entryNode = this.#nodes.findIndex(({ step }) => step === this.journey.start)
    const named = this.#nodes[entryNode]?.name ?? null
    return {
      contextKeyOfEntry: this.#adobe === null && start?.type === 'event' ? start.event : named,
      entryNode,
      nodeNames: this.#nodes.map(({ name }) => name),
    }
  }

  entry(): CompiledEntry {
    const start = this.journey.steps[this.journey.start]
    const rest = { event: noEntryEvent, filter: null, condition: null, audience: null, mode: 'by-key' as const }
    switch (start?.type) {
      case 'event':
        return { kind: 'event', ...this.#eventEntry(start) }
      case 'segment-qualification':
        return {
          ...{ kind: 'qualification', ...rest, key: { kind: 'identity', namespace: start.namespace ?? null } },
          listeners: this.around.segmentPlaces([start.segment].flat()).map((segment) => ({ segment, ...directions(start.behavior) })),
        }
      case 'segment-trigger':
        return {
          ...{ kind: 'trigger', ...rest, key: { kind: 'identity', namespace: start.namespace } },
          isOnce: start.schedule.type !== 'recurring',
        }
      default:
        throw new EngineFault(`the journey ${this.journey.id} was compiled without an entry step`)
    }
  }

  #eventEntry(start: EventStep): Omit<CompiledEntry & { kind: 'event' }, 'kind'> {
    const mode = this.#adobe ? ('by-key' as const) : (start.entry ?? 'every-time')
    const property = mode === 'every-time' && start.identifier !== undefined ? start.identifier : null
    return {
      event: this.#eventNumber(start.event),
      filter: compileEventFilter(start.where, this.around.events),
      condition: start.condition ? this.#condition(start.condition) : null,
      audience: start.audience ?? null,
      mode,
      key: this.#adobe
        ? { kind: 'identity', namespace: start.namespace ?? null }
        : property === null
          ? null
          : { kind: 'property', path: propertyPath(property) },
    }
  }

  exitRules(): CompiledExitRule[] {
    const { exitRules = [], exitSend } = this.journey
    const compiled = exitRules.map((rule, place) => ({
      index: this.into.exitRules.length + place,
      rule,
      event: this.#eventNumber(rule.event),
      filter: compileEventFilter(rule.where, this.around.events),
      matchIdentifier: rule.matchIdentifier === true,
      activation:
        rule.send && exitSend
          ? this.#addActivation(exitSend.activation, {
              step: noStep,
              exitRule: this.into.exitRules.length + place,
              place: 'exit',
              name: exitSend.eventName ?? rule.name ?? rule.id,
            })
          : null,
      contextKey: contextKeyOfExit(rule, this.journey),
    }))
    this.into.exitRules.push(...compiled)
    return compiled
  }

  addStep(id: string, step: Step): void {
    const number = this.into.steps.length
    const firstWay = this.into.ways.length
    const ways = this.#addWays(number, id, step)
    const wayOf = (label: string): number => ways.find((way) => way.label === label)?.index ?? noWay
    const branches = step.type === 'condition' ? step.branches : []
    const caps: number[][] = []
    const conditions = branches.map(({ when }) => {
      const before = this.into.capCounters.length
      const compiled = this.#condition(when)
      caps.push(Array.from({ length: this.into.capCounters.length - before }, (_, place) => before + place))
      return compiled
    })
    const parameters = this.#parameters(step)
    this.into.steps.push({
      index: number,
      journey: this.index,
      id,
      step,
      firstWay,
      wayCount: ways.length,
      ...stayOf(step, firstWay, ways),
      timers: this.#adobe?.timers(step, firstWay) ?? [],
      listeners: eventListeners(id, step, firstWay, this.#hearing),
      segmentListeners: segmentListeners(step, firstWay, this.#hearing),
      errorWay: wayOf('error'),
      timeoutWay: wayOf('timeout'),
      conditions,
      caps,
      parameters,
      shares: step.type === 'random-split' ? runningShares(step.branches.map(({ percent }) => percent)) : [],
      stream: deriveSeed(this.around.seed, step.type === 'random-split' ? 'random-split' : 'expression', this.journey.id, id),
      sameBranch: step.type === 'random-split' && step.sameBranch === true,
      activations: this.#sends(number, id, step, parameters),
    })
  }

  #condition(condition: Condition): CompiledCondition {
    return compileCondition(condition, contextKeysOf(this.journey), this.#adobe?.compileLeaf)
  }

  #parameters(step: Step): CompiledParameter[] | null {
    switch (step.type) {
      case 'action':
      case 'jump':
        return this.#adobe?.parameters(step.parameters ?? {}) ?? null
      case 'update-profile':
        return this.#adobe?.parameters(step.set) ?? null
      default:
        return null
    }
  }

  #sends(number: number, id: string, step: Step, parameters: CompiledParameter[] | null): number[] {
    if (step.type === 'send-to-destination') return this.#addActivations(number, id, step)
    if (step.type !== 'action') return []
    const activation = { id, destination: step.destination }
    return [this.#addActivation(activation, { step: number, exitRule: null, place: id, name: step.name ?? id }, parameters)]
  }

  #addWays(step: number, id: string, document: Step): CompiledWay[] {
    const branches = document.type === 'hold-until' ? document.branches : []
    return waysOut(id, document).map(({ label, to }, place) => {
      const branch = branches[place]
      const node = this.#nodes.findIndex((one) => one.step === id && (one.branch === null ? place === 0 : one.branch === place))
      const named = this.#nodes[node]?.name ?? null
      const index = this.into.ways.length
      const contextKey = this.#adobe === null && branch && isEventBranch(branch) ? contextKeyOf(branch, this.journey) : named
      const way = { index, step, label, next: to ? numberOf(this.stepNumbers, to) : pathEnds, contextKey, node }
      this.into.ways.push(way)
      return way
    })
  }

  #addActivations(step: number, id: string, document: SendStep): number[] {
    return document.activations.map((activation) => {
      const name = activation.eventName ?? document.eventName ?? document.name ?? id
      return this.#addActivation(activation, { step, exitRule: null, place: id, name })
    })
  }

  /** @param where `place` is the step's id, or "exit"; `name` is what the emitted event is called */
  #addActivation(
    activation: Activation,
    where: { step: number; exitRule: number | null; place: string; name: string },
    ofAction: readonly CompiledParameter[] | null = null,
  ): number {
    const { journey, publishedAt } = this
    const { parameters, recipe, timeline, clockStart } = this.around
    const history = activationHistory(timeline, { journey: journey.id, step: where.place, activation, publishedAt }, clockStart)
    const index = this.into.activations.length
    const step = journey.steps[where.place]
    this.into.activations.push({
      index,
      step: where.step,
      exitRule: where.exitRule,
      journey: this.index,
      activation,
      parameters: ofAction,
      path: ofAction ? (this.#adobe?.pathOf(activation.destination) ?? null) : null,
      eventName: activation.eventName ?? where.name,
      history,
      // The destination of an action gets its parameters, and no event.
      syncKey: ofAction
        ? ''
        : syncKey(
            journey.name ?? journey.id,
            step?.name ?? where.place,
            syncKeyParts(parameters, journey.id, where.place, activation.id),
            parameters.syncKeyLength,
          ),
      emitterId: `ee_${opaque(['emitter', journey.id, where.place, activation.id], 22)}`,
      surelySmall:
        history.edits.length === 0 && history.deletedAt === null && sendSizeBound(journey, activation, recipe) <= parameters.payloadBytes,
    })
    return index
  }

  #eventNumber(name: string): number {
    return numberOfEvent(this.into, name)
  }
}

function numberOf(stepNumbers: ReadonlyMap<string, number>, id: string): number {
  const number = stepNumbers.get(id)
  if (number === undefined) throw new EngineFault(`a journey was compiled with a next that leads nowhere: ${id}`)
  return number
}

/** 60, 30, 10 become 60, 90, 100. */
function runningShares(percents: readonly number[]): number[] {
  let sum = 0
  return percents.map((percent) => {
    sum += percent
    return sum
  })
}
