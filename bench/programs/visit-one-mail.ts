import { entryKind, type RecordedTrace, stepNumber } from './recorded-trace.ts'

/** The way of an instance that waits, gets one mail, and ends: all of it, as far as the clock goes. */
export function visitOneMail(trace: RecordedTrace, instance: number, now: number, resumed: number, cause: number, end: number): void {
  trace.append(now, entryKind.admitted, instance, 0, cause)
  trace.append(now, entryKind.left, instance, stepNumber.started, cause)
  if (resumed > end) return
  trace.append(resumed, entryKind.left, instance, stepNumber.pause, -1)
  trace.append(resumed, entryKind.sent, instance, stepNumber.mail, -1)
  trace.append(resumed, entryKind.delivered, instance, stepNumber.mail, -1)
  trace.append(resumed, entryKind.left, instance, stepNumber.mail, -1)
  trace.append(resumed, entryKind.ended, instance, 0, -1)
}
