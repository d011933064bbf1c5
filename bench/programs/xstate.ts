import { type ActorRefFrom, createActor, SimulatedClock, setup } from 'xstate'
import { holdMs, pauseMs } from '../load/abandonment-scenario.ts'
import { type EventLoad, eventKind, makeEventLoad } from '../load/event-load.ts'
import { orderByTime } from '../load/order-by-time.ts'
import { onReadyEvents } from './on-ready-events.ts'
import type { Program } from './program.ts'
import { entryKind, RecordedTrace, stepNumber } from './recorded-trace.ts'

/** One checkout: which one, since when, and where its trace goes. */
interface Checkout {
  readonly instance: number
  readonly startedAt: number
  readonly clock: SimulatedClock
  readonly trace: RecordedTrace
}

/** Timers are due half a millisecond late, so that an event at exactly a deadline comes first. */
const afterEvents = 0.5

/**
 * When SimulatedClock fires a timer it stands already where it was set to, so the pause is counted from when the hold was due, not
 * from the clock.
 */
const checkout = setup({
  types: { context: {} as Checkout, input: {} as Checkout, events: {} as { type: 'purchase'; cause: number } },
  delays: {
    hold: holdMs + afterEvents,
    pause: ({ context: { startedAt, clock } }) => startedAt + holdMs + pauseMs + afterEvents - clock.now(),
  },
  actions: {
    recordPurchase: ({ context: { instance, trace, clock }, event }) => {
      trace.append(clock.now(), entryKind.left, instance, stepNumber.hold, event.cause)
      trace.append(clock.now(), entryKind.ended, instance, 0, event.cause)
    },
    recordExpiry: ({ context: { instance, trace, startedAt } }) => {
      trace.append(startedAt + holdMs, entryKind.left, instance, stepNumber.hold, -1)
    },
    recordSend: ({ context: { instance, trace, startedAt } }) => {
      const at = startedAt + holdMs + pauseMs
      trace.append(at, entryKind.left, instance, stepNumber.pause, -1)
      trace.append(at, entryKind.sent, instance, stepNumber.mail, -1)
      trace.append(at, entryKind.left, instance, stepNumber.mail, -1)
      trace.append(at, entryKind.ended, instance, 0, -1)
    },
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'hold',
  states: {
    hold: {
      on: { purchase: { target: 'done', actions: 'recordPurchase' } },
      after: { hold: { target: 'pause', actions: 'recordExpiry' } },
    },
    pause: { after: { pause: { target: 'mail' } } },
    mail: { entry: 'recordSend', always: 'done' },
    done: { type: 'final' },
  },
})

/** XState 5: one actor per instance, all on one SimulatedClock, which is set to each event's time in turn. */
export const xstate: Program = onReadyEvents(makeEventLoad, carry)

function carry({ at, kind, session, start, end }: EventLoad): RecordedTrace {
  const order = orderByTime(at, start)
  const clock = new SimulatedClock()
  const trace = new RecordedTrace()
  const actors = new Map<number, ActorRefFrom<typeof checkout>>()
  for (const event of order) {
    const now = at[event] as number
    const instance = session[event] as number
    clock.set(now)
    if (kind[event] === eventKind.checkoutStarted) {
      trace.append(now, entryKind.admitted, instance, 0, event)
      trace.append(now, entryKind.left, instance, stepNumber.started, event)
      const actor = createActor(checkout, { clock, input: { instance, startedAt: now, clock, trace } })
      actors.set(instance, actor)
      actor.start()
      continue
    }
    const actor = actors.get(instance)
    if (actor?.getSnapshot().value === 'hold') actor.send({ type: 'purchase', cause: event })
    else trace.append(now, entryKind.ignored, instance, 0, event)
  }
  clock.set(end + afterEvents)
  return trace
}
