import { orderByTime } from '../load/order-by-time.ts'
import type { RecordedTrace } from './recorded-trace.ts'

/** A trace that was written profile by profile, with its rows in order of time. */
export function orderedTrace(trace: RecordedTrace, start: number): RecordedTrace {
  trace.order = orderByTime(trace.at.subarray(0, trace.count), start)
  return trace
}
