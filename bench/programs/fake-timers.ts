import FakeTimers from '@sinonjs/fake-timers'
import { holdMs, pauseMs } from '../load/abandonment-scenario.ts'
import { type EventLoad, eventKind, makeEventLoad } from '../load/event-load.ts'
import { orderByTime } from '../load/order-by-time.ts'
import { onReadyEvents } from './on-ready-events.ts'
import type { Program } from './program.ts'
import { entryKind, RecordedTrace, stepNumber } from './recorded-trace.ts'

/** The clock counts half milliseconds: timers are due on the odd ones, so that an event at exactly a deadline comes first. */
const ticksPerMs = 2

/**
 * @sinonjs/fake-timers: one clock and plain callbacks. The clock is moved from event to event: scheduling the events in it beforehand is
 * no faster, and a timer of more than 24.8 days fires at once, as in a browser.
 */
export const fakeTimers: Program = onReadyEvents(makeEventLoad, carry)

function carry({ at, kind, session, count, start, end }: EventLoad): RecordedTrace {
  const order = orderByTime(at, start)
  const clock = FakeTimers.createClock(0, Number.POSITIVE_INFINITY)
  const trace = new RecordedTrace()
  const holds = new Map<number, ReturnType<typeof clock.setTimeout>>()
  const now = () => start + Math.floor(clock.now / ticksPerMs)

  const send = (instance: number) => {
    trace.append(now(), entryKind.left, instance, stepNumber.pause, -1)
    trace.append(now(), entryKind.sent, instance, stepNumber.mail, -1)
    trace.append(now(), entryKind.left, instance, stepNumber.mail, -1)
    trace.append(now(), entryKind.ended, instance, 0, -1)
  }
  const expire = (instance: number) => {
    holds.delete(instance)
    trace.append(now(), entryKind.left, instance, stepNumber.hold, -1)
    clock.setTimeout(() => send(instance), pauseMs * ticksPerMs)
  }
  for (const event of order.subarray(0, count)) {
    const instance = session[event] as number
    clock.tick(((at[event] as number) - start) * ticksPerMs - clock.now)
    const hold = holds.get(instance)
    if (kind[event] === eventKind.checkoutStarted) {
      trace.append(now(), entryKind.admitted, instance, 0, event)
      trace.append(now(), entryKind.left, instance, stepNumber.started, event)
      holds.set(
        instance,
        clock.setTimeout(() => expire(instance), holdMs * ticksPerMs + 1),
      )
    } else if (hold === undefined) trace.append(now(), entryKind.ignored, instance, 0, event)
    else {
      clock.clearTimeout(hold)
      holds.delete(instance)
      trace.append(now(), entryKind.left, instance, stepNumber.hold, event)
      trace.append(now(), entryKind.ended, instance, 0, event)
    }
  }
  clock.tick((end - start) * ticksPerMs + 1 - clock.now)
  return trace
}
