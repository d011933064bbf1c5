import type { CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { pathEnds } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { exitRuleOfDetail, outcomeOfDetail, rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { type Outcome, outcomeNames } from './result.ts'

/** One stay in a step. */
export interface StepStay {
  readonly step: CompiledStep
  readonly at: number
  left: number | null
  way: CompiledWay | null
  /** The event that moved the instance on; noEvent for a timer or an instant step. */
  cause: number
}

/** What one instance did, up to an instant. Instants in ms since 1970. */
export interface InstanceHistory {
  readonly instance: number
  readonly profile: number
  readonly admittedAt: number
  readonly entryEvent: number
  readonly stays: readonly StepStay[]
  /** Trace rows of its sends and of events that it ignored. */
  readonly sends: readonly number[]
  readonly ignored: readonly number[]
  readonly outcome: Outcome
  readonly endedAt: number | null
  /** Number of the exit rule that ended it, and its event; -1 and noEvent where none did. */
  readonly endedBy: number
  readonly endedBecause: number
}

/** How much of a history is read. */
interface Extent {
  /** What happened later is left out; ms since 1970. */
  readonly until?: number
  /** A row of the instance, after which nothing is read: at one instant much may happen. */
  readonly lastRow?: number
}

/** Reads an instance's rows. */
export function readHistory(
  index: TraceIndex,
  instance: number,
  { until = Number.POSITIVE_INFINITY, lastRow = -1 }: Extent = {},
): InstanceHistory {
  const { trace, instances } = index.run.state
  const { compiled } = index.run
  const stays: StepStay[] = []
  const sends: number[] = []
  const ignored: number[] = []
  let outcome: Outcome = 'waiting'
  let endedAt: number | null = null
  let endedBy = -1
  let endedBecause = noEvent
  let admittedAt = 0
  let entryEvent = noEvent
  const arrive = (step: number, at: number) =>
    stays.push({ step: compiled.steps[step] as CompiledStep, at, left: null, way: null, cause: noEvent })

  for (const row of index.rowsOf(instance)) {
    const at = trace.at[row] as number
    if (at > until) break
    switch (trace.kind[row]) {
      case rowKind.admitted:
        admittedAt = at
        entryEvent = trace.cause[row] as number
        arrive(compiled.journeys[instances.journey[instance] as number]?.start ?? 0, at)
        break
      case rowKind.left: {
        const way = compiled.ways[trace.detail[row] as number] as CompiledWay
        const stay = stays.at(-1)
        if (stay) Object.assign(stay, { left: at, way, cause: trace.cause[row] as number })
        if (way.next !== pathEnds) arrive(way.next, at)
        break
      }
      case rowKind.sent:
        sends.push(row)
        break
      case rowKind.ignoredByInstance:
        ignored.push(row)
        break
      case rowKind.ended:
        outcome = outcomeNames[outcomeOfDetail(trace.detail[row] as number)] as Outcome
        endedAt = at
        endedBy = exitRuleOfDetail(trace.detail[row] as number)
        endedBecause = trace.cause[row] as number
        break
    }
    if (row === lastRow) break
  }
  return {
    instance,
    profile: instances.profile[instance] as number,
    admittedAt,
    entryEvent,
    stays,
    sends,
    ignored,
    outcome,
    endedAt,
    endedBy,
    endedBecause,
  }
}

/** How an instance ended, and when; waiting and null where it is still inside. Its other rows are not read. */
export function readEnding({ run, rowsByInstance, firstRow }: TraceIndex, instance: number): Pick<InstanceHistory, 'outcome' | 'endedAt'> {
  const { trace } = run.state
  for (let place = (firstRow[instance + 1] as number) - 1; place >= (firstRow[instance] as number); place--) {
    const row = rowsByInstance[place] as number
    if (trace.kind[row] !== rowKind.ended) continue
    return { outcome: outcomeNames[outcomeOfDetail(trace.detail[row] as number)] as Outcome, endedAt: trace.at[row] as number }
  }
  return { outcome: 'waiting', endedAt: null }
}
