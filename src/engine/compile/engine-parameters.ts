import { EngineFault } from '../engine-fault.ts'
import type { Journey } from '../model/journey.ts'
import { type AdobeParameters, adobeParameters } from '../presets/adobe-parameters-in-force.ts'
import { findPreset } from '../presets/find-preset.ts'
import type { Parameter } from '../presets/parameter.ts'
import { choiceOf } from '../presets/parameter-values.ts'
import { type Overrides, type ResolvedParameters, resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'
import { parseDuration } from '../time/duration.ts'

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
  /** What a function may wait for answers and timers. */
  readonly functionTimeoutMs: number
  readonly payloadBytes: number
  readonly syncKeyLength: number
  readonly journeyMetadata: boolean
  /** How an instance ends whose lifetime is over. */
  readonly lifetimeOutcome: 'expired' | 'timed-out'
  readonly reentrance: Reentrance
  /** Of an Adobe journey; null of others. */
  readonly adobe: AdobeParameters | null
  /** What an action or a fetch may take, retries included, ms. */
  readonly errorTimeoutMs: number
  readonly profileTimezone: boolean
}

/** When somebody who was in before may enter again (Adobe reference 11.2). */
interface Reentrance {
  readonly isAllowed: boolean
  /** How long an entry is remembered where it is not, ms. */
  readonly memoryMs: number
  /** How long after the entry before, ms. */
  readonly waitMs: number
}

export function engineParameters(journey: Journey, scenarioOverrides: Overrides | undefined): EngineParameters {
  const preset = findPreset(journey.preset)
  if (!preset) throw new EngineFault(`the journey ${journey.id} was compiled with the unknown preset ${journey.preset}`)
  const { parameters } = resolveParameters(preset, scenarioOverrides, journey.assumptions)
  return preset.family === 'twilio' ? twilioParameters(parameters) : parametersOfAdobe(journey, parameters)
}

function twilioParameters(parameters: ResolvedParameters): EngineParameters {
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
    functionTimeoutMs: numbers.functionTimeoutMs,
    payloadBytes: numbers.payloadBytes,
    syncKeyLength: numbers.syncKeyLength,
    journeyMetadata: choiceOf(parameters, 'journey-metadata') !== 'none',
    lifetimeOutcome: 'expired',
    reentrance: { isAllowed: true, memoryMs: 0, waitMs: 0 },
    adobe: null,
    errorTimeoutMs: Number.POSITIVE_INFINITY,
    profileTimezone: false,
  }
}

/** What only the other product limits is without limit here. */
function parametersOfAdobe({ settings = {} }: Journey, resolved: ResolvedParameters): EngineParameters {
  const adobe = adobeParameters(resolved)
  const ms = (text: string | undefined, usual: number): number => (text === undefined ? usual : (parseDuration(text) ?? usual))
  const none = Number.POSITIVE_INFINITY
  return {
    resolved,
    timerWins: adobe.timerWins,
    identifierLength: none,
    activeInstances: none,
    eventsPerSecond: none,
    lifetimeMs: ms(settings.globalTimeout, adobe.globalTimeoutMs),
    loopPasses: none,
    deliveryRetryWindowMs: 0,
    deliveryTimeoutMs: none,
    functionTimeoutMs: none,
    payloadBytes: none,
    syncKeyLength: 0,
    journeyMetadata: false,
    lifetimeOutcome: 'timed-out',
    reentrance: {
      isAllowed: settings.reentrance?.allowed ?? true,
      memoryMs: adobe.entryMemoryMs,
      waitMs: ms(settings.reentrance?.wait, adobe.reentranceWaitMs),
    },
    adobe,
    errorTimeoutMs: ms(settings.errorTimeout, adobe.errorTimeoutMs),
    profileTimezone: settings.profileTimezone ?? adobe.profileTimezoneDefault,
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
