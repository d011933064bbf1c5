import { deriveSeed } from '../chance/derive-seed.ts'
import { EngineFault } from '../engine-fault.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath } from '../inputs/property-path.ts'
import { activationHistory } from '../lifecycle/activation-edits.ts'
import type { PlannedVersion } from '../lifecycle/lifecycle-plan.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { Synthesize } from '../model/recipe.ts'
import type { TimelineItem } from '../model/scenario.ts'
import type { Activation, SendStep, Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { parseDuration } from '../time/duration.ts'
import { compileCondition } from './compile-condition.ts'
import {
  type CompiledActivation,
  type CompiledEntry,
  type CompiledExitRule,
  type CompiledJourney,
  type CompiledListener,
  type CompiledStep,
  type CompiledWay,
  noStep,
  pathEnds,
} from './compiled-run.ts'
import { contextKeyOf, contextKeyOfExit, contextKeysOf } from './context-keys.ts'
import { type EngineParameters, syncKeyParts } from './engine-parameters.ts'
import { compileEventFilter } from './event-filter.ts'
import { longestStay } from './longest-stay.ts'
import { sendSizeBound } from './send-size-bound.ts'
import { opaque, syncKey } from './sync-key.ts'

/** What all journeys of a run are numbered into. */
export interface Numbering {
  readonly steps: CompiledStep[]
  readonly ways: CompiledWay[]
  readonly activations: CompiledActivation[]
  readonly exitRules: CompiledExitRule[]
  readonly eventNumbers: Map<string, number>
}

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
  return {
    index,
    container,
    version,
    states,
    isAlwaysLive: states.length === 1 && (states[0]?.at ?? Number.POSITIVE_INFINITY) <= around.earliest,
    excludesEarlier,
    journey,
    start: numberOf(stepNumbers, journey.start),
    entry: compiler.entry(),
    contextKeyOfEntry: entryStepOf(journey).event,
    exitRules: compiler.exitRules(),
    // Filled by compileRun when all event names are numbered.
    hears: new Uint8Array(0),
    parameters,
    canExpire: longestStay(journey, parameters.loopPasses) >= parameters.lifetimeMs,
  }
}

class JourneyCompiler {
  constructor(
    readonly journey: Journey,
    readonly index: number,
    /** Of a version after the first, ms since 1970; null of the first. */
    readonly publishedAt: number | null,
    readonly around: JourneySurroundings,
    readonly into: Numbering,
    readonly stepNumbers: ReadonlyMap<string, number>,
  ) {}

  entry(): CompiledEntry {
    const start = entryStepOf(this.journey)
    const mode = start.entry ?? 'every-time'
    return {
      event: this.#eventNumber(start.event),
      filter: compileEventFilter(start.where, this.around.events),
      audience: start.audience ?? null,
      mode,
      identifier: mode === 'every-time' && start.identifier !== undefined ? propertyPath(start.identifier) : null,
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
    const listeners = this.#addWays(number, id, step)
    const contextKeys = contextKeysOf(this.journey)
    this.into.steps.push({
      index: number,
      journey: this.index,
      id,
      step,
      firstWay,
      wayCount: this.into.ways.length - firstWay,
      durationMs: durationOf(step),
      listeners,
      conditions: step.type === 'condition' ? step.branches.map((branch) => compileCondition(branch.when, contextKeys)) : [],
      shares: step.type === 'random-split' ? runningShares(step.branches.map(({ percent }) => percent)) : [],
      stream: deriveSeed(this.around.seed, 'random-split', this.journey.id, id),
      sameBranch: step.type === 'random-split' && step.sameBranch === true,
      activations: step.type === 'send-to-destination' ? this.#addActivations(number, id, step) : [],
    })
  }

  #addWays(step: number, id: string, document: Step): CompiledListener[] {
    const firstWay = this.into.ways.length
    const branches = document.type === 'hold-until' ? document.branches : []
    for (const [place, { label, to }] of waysOut(id, document).entries()) {
      const branch = branches[place]
      this.#addWay(step, label, to, branch && isEventBranch(branch) ? contextKeyOf(branch, this.journey) : null)
    }
    return branches.flatMap((branch, place) => {
      if (!isEventBranch(branch)) return []
      return {
        event: this.#eventNumber(branch.event),
        filter: compileEventFilter(branch.where, this.around.events),
        way: firstWay + place,
        restarts: branch.restart === true,
      }
    })
  }

  #addWay(step: number, label: string | null, next: string | null | undefined, contextKey: string | null): number {
    const index = this.into.ways.length
    this.into.ways.push({ index, step, label, next: next ? numberOf(this.stepNumbers, next) : pathEnds, contextKey })
    return index
  }

  #addActivations(step: number, id: string, document: SendStep): number[] {
    return document.activations.map((activation) => {
      const name = activation.eventName ?? document.eventName ?? document.name ?? id
      return this.#addActivation(activation, { step, exitRule: null, place: id, name })
    })
  }

  /** @param where `place` is the step's id, or "exit"; `name` is what the emitted event is called */
  #addActivation(activation: Activation, where: { step: number; exitRule: number | null; place: string; name: string }): number {
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
      eventName: activation.eventName ?? where.name,
      history,
      syncKey: syncKey(
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
    const known = this.into.eventNumbers.get(name)
    if (known !== undefined) return known
    const number = this.into.eventNumbers.size
    this.into.eventNumbers.set(name, number)
    return number
  }
}

function entryStepOf(journey: Journey): Extract<Step, { type: 'event' }> {
  const start = journey.steps[journey.start]
  if (start?.type !== 'event') throw new EngineFault(`the journey ${journey.id} was compiled without an entry event`)
  return start
}

function numberOf(stepNumbers: ReadonlyMap<string, number>, id: string): number {
  const number = stepNumbers.get(id)
  if (number === undefined) throw new EngineFault(`a journey was compiled with a next that leads nowhere: ${id}`)
  return number
}

function durationOf(step: Step): number {
  switch (step.type) {
    case 'hold-until':
      return parseDuration(step.maximum?.after ?? '0s') ?? 0
    case 'wait':
      return parseDuration(step.for ?? '') ?? 0
    default:
      return 0
  }
}

/** 60, 30, 10 become 60, 90, 100. */
function runningShares(percents: readonly number[]): number[] {
  let sum = 0
  return percents.map((percent) => {
    sum += percent
    return sum
  })
}
