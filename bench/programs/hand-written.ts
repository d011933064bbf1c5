import { holdMs, pauseMs } from '../load/abandonment-scenario.ts'
import { type EventLoad, eventKind, makeEventLoad } from '../load/event-load.ts'
import { orderByTime } from '../load/order-by-time.ts'
import { onReadyEvents } from './on-ready-events.ts'
import type { Program } from './program.ts'
import { entryKind, RecordedTrace, stepNumber } from './recorded-trace.ts'
import { TimerHeap } from './timer-heap.ts'

const holding = 1
const pausing = 2
const over = 3

/**
 * The limit: this one journey and nothing else, written by hand over typed arrays, all profiles in order of time. What a general engine
 * can be measured against, not what it can reach.
 */
export const handWritten: Program = onReadyEvents(makeEventLoad, (load) => carry(load, orderByTime(load.at, load.start)))

function carry(load: EventLoad, order: Uint32Array): RecordedTrace {
  const { at, kind, session, count, end } = load
  const state = new Uint8Array(load.sessions)
  const timers = new TimerHeap()
  const trace = new RecordedTrace()
  let next = 0
  for (;;) {
    const event = next < count ? (order[next] as number) : -1
    const eventAt = event < 0 ? Number.POSITIVE_INFINITY : (at[event] as number)
    const timerAt = timers.earliest()
    // At one instant events come before timers.
    const now = Math.min(eventAt, timerAt)
    if (!(now <= end)) return trace
    if (eventAt <= timerAt) {
      next += 1
      const instance = session[event] as number
      if (kind[event] === eventKind.checkoutStarted) {
        state[instance] = holding
        trace.append(now, entryKind.admitted, instance, 0, event)
        trace.append(now, entryKind.left, instance, stepNumber.started, event)
        timers.push(now + holdMs, instance)
      } else if (state[instance] === holding) {
        state[instance] = over
        trace.append(now, entryKind.left, instance, stepNumber.hold, event)
        trace.append(now, entryKind.ended, instance, 0, event)
      } else trace.append(now, entryKind.ignored, instance, 0, event)
    } else {
      const instance = timers.pop()
      if (state[instance] === holding) {
        state[instance] = pausing
        trace.append(now, entryKind.left, instance, stepNumber.hold, -1)
        timers.push(now + pauseMs, instance)
      } else if (state[instance] === pausing) {
        state[instance] = over
        trace.append(now, entryKind.left, instance, stepNumber.pause, -1)
        trace.append(now, entryKind.sent, instance, stepNumber.mail, -1)
        trace.append(now, entryKind.left, instance, stepNumber.mail, -1)
        trace.append(now, entryKind.ended, instance, 0, -1)
      }
    }
  }
}
