import { countOf, millisecondsOf } from './parameter-values.ts'
import type { ResolvedParameters } from './resolve-parameters.ts'

/** The limits that checks and runs read, as numbers; spans of time are milliseconds. */
export interface TwilioLimits {
  readonly maxSteps: number
  readonly nameLength: number
  readonly holdBranches: number
  readonly splitBranches: number
  readonly randomBranches: number
  readonly exitRules: number
  readonly delayMinimumMs: number
  readonly delayMaximumMs: number
  readonly holdMinimumMs: number
  readonly holdMaximumMs: number
  readonly identifierNameLength: number
  readonly identifierValueLength: number
  readonly activationsPerSend: number
  readonly mappingsPerSend: number
  readonly mappingsPerDestination: number
  readonly deliveryRetryWindowMs: number
  readonly deliveryTimeoutMs: number
  readonly functionTimeoutMs: number
  readonly payloadBytes: number
  readonly syncKeyLength: number
  readonly eventsPerSecond: number
  readonly instancesPerProfile: number
  readonly instanceLifetimeMs: number
  readonly loopPasses: number
  readonly versions: number
}

/** The limits of one journey as numbers. */
export function limits(parameters: ResolvedParameters): TwilioLimits {
  const count = (name: string): number => countOf(parameters, name)
  const ms = (name: string): number => millisecondsOf(parameters, name)
  return {
    maxSteps: count('max-steps'),
    nameLength: count('name-length'),
    holdBranches: count('hold-branches'),
    splitBranches: count('split-branches'),
    randomBranches: count('random-branches'),
    exitRules: count('exit-events'),
    delayMinimumMs: ms('delay-minimum'),
    delayMaximumMs: ms('delay-maximum'),
    holdMinimumMs: ms('hold-minimum'),
    holdMaximumMs: ms('hold-maximum'),
    identifierNameLength: count('identifier-name-length'),
    identifierValueLength: count('identifier-value-length'),
    activationsPerSend: count('activations-per-send'),
    mappingsPerSend: count('mappings-per-send'),
    mappingsPerDestination: count('mappings-per-destination'),
    deliveryRetryWindowMs: ms('delivery-retry-window'),
    deliveryTimeoutMs: ms('delivery-timeout'),
    functionTimeoutMs: ms('function-timeout'),
    payloadBytes: count('payload-bytes'),
    syncKeyLength: count('sync-key-length'),
    eventsPerSecond: count('events-per-second'),
    instancesPerProfile: count('instances-per-profile'),
    instanceLifetimeMs: ms('instance-lifetime'),
    loopPasses: count('loop-passes'),
    versions: count('versions'),
  }
}
