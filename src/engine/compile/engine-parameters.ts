import { EngineFault } from '../engine-fault.ts'
import type { Journey } from '../model/journey.ts'
import { findPreset } from '../presets/find-preset.ts'
import type { Parameter } from '../presets/parameter.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { type Overrides, type ResolvedParameters, resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'

/** What a run reads of a journey's preset and its overrides, as numbers and flags. */
export interface EngineParameters {
  readonly resolved: ResolvedParameters
  readonly timerWins: boolean
  readonly identifierLength: number
  readonly activeInstances: number
  readonly eventsPerSecond: number
  readonly lifetimeMs: number
  readonly loopPasses: number
  readonly deliveryRetryWindowMs: number
  readonly deliveryTimeoutMs: number
  readonly payloadBytes: number
  readonly syncKeyLength: number
  readonly journeyMetadata: boolean
}

export function engineParameters(journey: Journey, scenarioOverrides: Overrides | undefined): EngineParameters {
  const preset = findPreset(journey.preset)
  if (!preset) throw new EngineFault(`the journey ${journey.id} was compiled with the unknown preset ${journey.preset}`)
  const { parameters } = resolveParameters(preset, scenarioOverrides, journey.assumptions)
  const numbers = limits(parameters)
  return {
    resolved: parameters,
    timerWins: choiceOf(parameters, 'event-at-deadline') === 'timer-wins',
    identifierLength: numbers.identifierValueLength,
    activeInstances: numbers.instancesPerProfile,
    eventsPerSecond: numbers.eventsPerSecond,
    lifetimeMs: numbers.instanceLifetimeMs,
    loopPasses: numbers.loopPasses,
    deliveryRetryWindowMs: numbers.deliveryRetryWindowMs,
    deliveryTimeoutMs: numbers.deliveryTimeoutMs,
    payloadBytes: numbers.payloadBytes,
    syncKeyLength: numbers.syncKeyLength,
    journeyMetadata: choiceOf(parameters, 'journey-metadata') !== 'none',
  }
}

/** What a sync key belongs to: the activation, or in the beta the step (reference OS-21). */
export function syncKeyParts(parameters: EngineParameters, journey: string, step: string, activation: string): string[] {
  return choiceOf(parameters.resolved, 'sync-key-scope') === 'step' ? [journey, step] : [journey, step, activation]
}

/** The assumptions in force, each once, as "event-at-deadline: event-wins"; journeys may differ. */
export function assumptionsUsed(parameters: readonly EngineParameters[]): string[] {
  const used = parameters.flatMap(({ resolved }) => [...resolved.values()].filter(isAssumption).map((row) => `${row.name}: ${row.value}`))
  return [...new Set(used)]
}

function isAssumption({ kind, standing }: Parameter): boolean {
  return kind === 'choice' && (standing === 'in-force' || standing === 'fixed')
}
