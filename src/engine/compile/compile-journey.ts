import { EngineFault } from '../engine-fault.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath } from '../inputs/property-path.ts'
import type { Journey } from '../model/journey.ts'
import type { Synthesize } from '../model/recipe.ts'
import type { Step } from '../model/step.ts'
import { parseDuration } from '../time/duration.ts'
import type { CompiledActivation, CompiledEntry, CompiledJourney, CompiledListener, CompiledStep, CompiledWay } from './compiled-run.ts'
import { pathEnds } from './compiled-run.ts'
import { contextKeyOf } from './context-keys.ts'
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
  readonly eventNumbers: Map<string, number>
}

/** Appends a journey's steps, ways and activations to the numbering; ids become integers, filters become closures. */
export function compileJourney(
  journey: Journey,
  index: number,
  parameters: EngineParameters,
  events: ProfileEvents,
  recipe: Synthesize | undefined,
  into: Numbering,
): CompiledJourney {
  const firstStep = into.steps.length
  const stepNumbers = new Map(Object.keys(journey.steps).map((id, place) => [id, firstStep + place]))
  const compiler = new JourneyCompiler(journey, index, parameters, events, recipe, into, stepNumbers)
  for (const [id, step] of Object.entries(journey.steps)) compiler.addStep(id, step)
  return {
    index,
    journey,
    start: numberOf(stepNumbers, journey.start),
    entry: compiler.entry(),
    contextKeyOfEntry: entryStepOf(journey).event,
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
    readonly parameters: EngineParameters,
    readonly events: ProfileEvents,
    readonly recipe: Synthesize | undefined,
    readonly into: Numbering,
    readonly stepNumbers: ReadonlyMap<string, number>,
  ) {}

  entry(): CompiledEntry {
    const start = entryStepOf(this.journey)
    const mode = start.entry ?? 'every-time'
    return {
      event: this.#eventNumber(start.event),
      filter: compileEventFilter(start.where, this.events),
      mode,
      identifier: mode === 'every-time' && start.identifier !== undefined ? propertyPath(start.identifier) : null,
    }
  }

  addStep(id: string, step: Step): void {
    const number = this.into.steps.length
    const firstWay = this.into.ways.length
    const listeners = this.#addWays(number, id, step)
    this.into.steps.push({
      index: number,
      journey: this.index,
      id,
      step,
      firstWay,
      wayCount: this.into.ways.length - firstWay,
      durationMs: durationOf(step),
      listeners,
      activations: step.type === 'send-to-destination' ? this.#addActivations(number, id, step) : [],
    })
  }

  #addWays(step: number, id: string, document: Step): CompiledListener[] {
    switch (document.type) {
      case 'hold-until': {
        const listeners = document.branches.map((branch) => ({
          event: this.#eventNumber(branch.event),
          filter: compileEventFilter(branch.where, this.events),
          way: this.#addWay(step, branch.id, branch.restart ? id : branch.next, contextKeyOf(branch, this.journey)),
          restarts: branch.restart === true,
        }))
        if (document.maximum) this.#addWay(step, 'maximum', document.maximum.next, null)
        return listeners
      }
      case 'event':
      case 'wait':
      case 'send-to-destination':
        this.#addWay(step, null, document.next, null)
        return []
      case 'end':
        return []
    }
  }

  #addWay(step: number, label: string | null, next: string | null | undefined, contextKey: string | null): number {
    const index = this.into.ways.length
    this.into.ways.push({ index, step, label, next: next ? numberOf(this.stepNumbers, next) : pathEnds, contextKey })
    return index
  }

  #addActivations(step: number, id: string, document: Extract<Step, { type: 'send-to-destination' }>): number[] {
    const { journey, parameters } = this
    return document.activations.map((activation) => {
      const index = this.into.activations.length
      const parts = syncKeyParts(parameters, journey.id, id, activation.id)
      this.into.activations.push({
        index,
        step,
        journey: this.index,
        activation,
        eventName: activation.eventName ?? document.eventName ?? document.name ?? id,
        syncKey: syncKey(journey.name ?? journey.id, document.name ?? id, parts, parameters.syncKeyLength),
        emitterId: `ee_${opaque(['emitter', journey.id, id, activation.id], 22)}`,
        surelySmall: sendSizeBound(journey, activation, this.recipe) <= parameters.payloadBytes,
      })
      return index
    })
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
      return parseDuration(step.for) ?? 0
    case 'event':
    case 'send-to-destination':
    case 'end':
      return 0
  }
}
