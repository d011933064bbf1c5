import { choiceOf, countOf, flagOf, millisecondsOf } from './parameter-values.ts'
import type { ResolvedParameters } from './resolve-parameters.ts'

/** What checks and runs of Adobe journeys read, as numbers and flags; spans of time are milliseconds. Infinity: no such limit. */
export interface AdobeParameters {
  /** From publication until a segment qualification listens. */
  readonly activationDelayMs: number
  /** From the end of a batch calculation until its result shows, where the segment says nothing itself. */
  readonly batchReadinessLagMs: number
  /** From a change of data until streamed segments follow, where the segment says nothing itself. */
  readonly streamingLagMs: number
  /** From publication until a segment trigger with the default schedule reads. */
  readonly defaultStartMs: number
  readonly readRatePerSecond: number
  /** What a journey may set as its read rate. */
  readonly readRateMinimum: number
  readonly readRateMaximum: number
  readonly minRecurrenceMs: number
  /** What a trigger after a batch calculation may wait for it. */
  readonly triggerWindowMinimumMs: number
  readonly triggerWindowMaximumMs: number
  readonly waitMaximumMs: number
  readonly eventTimeoutMaximumMs: number
  readonly reactionTimeoutMinimumMs: number
  readonly reactionTimeoutMaximumMs: number
  /** How long an instance lives at most. */
  readonly globalTimeoutMs: number
  /** What an action or a fetch may take, retries included, where the journey says nothing itself. */
  readonly errorTimeoutMs: number
  readonly errorTimeoutMinimumMs: number
  readonly errorTimeoutMaximumMs: number
  readonly retries: number
  /** Answers that are not tried again. */
  readonly retriesFinalAnswers: 'none' | '401-403-404'
  /** From one entry until the next may come, where the journey says nothing itself. */
  readonly reentranceWaitMs: number
  readonly reentranceWaitMaximumMs: number
  /** How long an entry is remembered where re-entrance is not allowed. */
  readonly entryMemoryMs: number
  /** From closing until the version counts as finished. */
  readonly finishedAfterMs: number
  /** Whether publishing a version leaves the one before live. */
  readonly multipleLive: boolean
  /** Whether everybody inside exits at the end date. */
  readonly endDateExits: boolean
  readonly profileTimezoneDefault: boolean
  /** From an update of a profile until the profile has the value. */
  readonly updateLatencyMs: number
  readonly maxSteps: number
  readonly timerWins: boolean
  /** Whether fetched field groups are kept for their cache duration. */
  readonly cacheFieldGroups: boolean
  readonly capWindow: 'aligned' | 'sliding'
  /** Whether a wait that would outlast the instance's lifetime ends it at once, and not when the lifetime is over. */
  readonly tooLongWaitEndsAtOnce: boolean
  /** Whether a jump fails where the target's re-entrance rules keep the profile out. */
  readonly refusedJumpFails: boolean
}

/** What holds for one Adobe journey. */
export function adobeParameters(parameters: ResolvedParameters): AdobeParameters {
  const ms = (name: string): number => millisecondsOf(parameters, name)
  const isChosen = (name: string, word: string): boolean => choiceOf(parameters, name) === word
  const globalTimeoutMs = ms('journey.globalTimeout')
  return {
    activationDelayMs: ms('sq.activationDelay'),
    batchReadinessLagMs: ms('sq.batchReadinessLag'),
    streamingLagMs: ms('sq.streamingIngestionLag'),
    defaultStartMs: ms('rs.defaultStart'),
    readRatePerSecond: countOf(parameters, 'rs.readRate'),
    readRateMinimum: countOf(parameters, 'read-rate-minimum'),
    readRateMaximum: countOf(parameters, 'read-rate-maximum'),
    minRecurrenceMs: ms('rs.minRecurrence'),
    triggerWindowMinimumMs: ms('trigger-window-minimum'),
    triggerWindowMaximumMs: ms('trigger-window-maximum'),
    waitMaximumMs: ms('wait.max'),
    eventTimeoutMaximumMs: ms('event-timeout-maximum'),
    reactionTimeoutMinimumMs: ms('reaction-timeout-minimum'),
    reactionTimeoutMaximumMs: ms('reaction-timeout-maximum'),
    globalTimeoutMs,
    errorTimeoutMs: ms('journey.errorTimeout'),
    errorTimeoutMinimumMs: ms('error-timeout-minimum'),
    errorTimeoutMaximumMs: ms('error-timeout-maximum'),
    retries: countOf(parameters, 'retries'),
    retriesFinalAnswers: isChosen('answers-not-retried', '401-403-404') ? '401-403-404' : 'none',
    reentranceWaitMs: ms('reentrance.waitPeriod'),
    reentranceWaitMaximumMs: ms('reentrance-wait-maximum'),
    entryMemoryMs: globalTimeoutMs,
    finishedAfterMs: ms('finished-after'),
    multipleLive: flagOf(parameters, 'versions.multipleLive'),
    endDateExits: isChosen('journey.endDateEffect', 'profiles-exit'),
    profileTimezoneDefault: flagOf(parameters, 'profileTimezone.default'),
    updateLatencyMs: ms('profile.updateLatency'),
    maxSteps: countOf(parameters, 'max-steps'),
    timerWins: isChosen('event-at-deadline', 'timer-wins'),
    cacheFieldGroups: isChosen('fieldGroup.cacheDuration', 'per-field-group'),
    capWindow: isChosen('cap-window', 'sliding') ? 'sliding' : 'aligned',
    tooLongWaitEndsAtOnce: isChosen('wait-beyond-lifetime', 'times-out-at-once'),
    refusedJumpFails: isChosen('jump-refused-by-reentrance', 'fails'),
  }
}
