import { twiceAsLong } from '../columns/twice-as-long.ts'

/**
 * What happened, as columns: one row per thing, written by the run, read by everybody else. Nothing readable is made while the run goes on.
 *
 * | kind | subject | detail | cause |
 * |---|---|---|---|
 * | admitted | instance | – | entry event |
 * | left | instance | way out (compiled) | event, or none for a timer or an instant step |
 * | sent | instance | activation (compiled) | exit event, of an exit send |
 * | ended | instance | index in outcomeNames; of an exit also its rule: see endedDetail | event, where one ended it |
 * | refused | profile | journey × 64 + index in refusalReasons | event |
 * | ignoredByInstance | instance | index in ignoredReasons | event |
 * | ignoredByJourney | profile | journey × 64 + index in ignoredReasons | event |
 * | ignoredByAll | profile | index in ignoredReasons | event |
 * | delivered, failed | instance | activation (compiled), of an action step | – |
 * | member | profile | segment × 2, and 1 more of an exit: see memberDetail | which of the segment's calculations |
 *
 * A step's `entered` line is implied: by `admitted` for the start step, by `left` for the step that its way leads to.
 */
export const rowKind = {
  admitted: 0,
  left: 1,
  sent: 2,
  ended: 3,
  refused: 4,
  ignoredByInstance: 5,
  ignoredByJourney: 6,
  ignoredByAll: 7,
  member: 8,
  delivered: 9,
  failed: 10,
} as const
export type RowKind = (typeof rowKind)[keyof typeof rowKind]

/** Width of the reason in a detail that also names a journey. */
export const reasonsPerJourney = 64

/** Room for outcomes in a detail that also names the exit rule. */
const outcomesPerRule = 16

/** @param exitRule number of the compiled exit rule; -1 where none ended the instance */
export function endedDetail(outcome: number, exitRule: number): number {
  return (exitRule + 1) * outcomesPerRule + outcome
}

export function outcomeOfDetail(detail: number): number {
  return detail % outcomesPerRule
}

/** Number of the exit rule that ended the instance; -1 where none did. */
export function exitRuleOfDetail(detail: number): number {
  return Math.floor(detail / outcomesPerRule) - 1
}

/** @param segment its place in workspace order */
export function memberDetail(segment: number, isMember: boolean): number {
  return segment * 2 + (isMember ? 0 : 1)
}

export function segmentOfDetail(detail: number): number {
  return Math.floor(detail / 2)
}

export function isEntranceDetail(detail: number): boolean {
  return detail % 2 === 0
}

export class TraceColumns {
  /** Instants in ms since 1970. */
  at: Float64Array
  kind: Uint8Array
  subject: Int32Array
  detail: Int32Array
  cause: Int32Array
  count = 0

  /** @param capacity rows to make room for; more are taken as they come */
  constructor(capacity: number) {
    this.at = new Float64Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.subject = new Int32Array(capacity)
    this.detail = new Int32Array(capacity)
    this.cause = new Int32Array(capacity)
  }

  append(at: number, kind: RowKind, subject: number, detail: number, cause: number): void {
    const row = this.count
    if (row === this.at.length) this.#grow()
    this.at[row] = at
    this.kind[row] = kind
    this.subject[row] = subject
    this.detail[row] = detail
    this.cause[row] = cause
    this.count = row + 1
  }

  #grow(): void {
    this.at = twiceAsLong(this.at)
    this.kind = twiceAsLong(this.kind)
    this.subject = twiceAsLong(this.subject)
    this.detail = twiceAsLong(this.detail)
    this.cause = twiceAsLong(this.cause)
  }
}
