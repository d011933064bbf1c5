import { makeOrderLoad, type OrderLoad } from '../load/order-load.ts'
import { neededOrders, qualificationScenario, qualifiedPauseMs, windowMs } from '../load/segment-scenario.ts'
import { onReadyEvents } from './on-ready-events.ts'
import { orderedTrace } from './ordered-trace.ts'
import type { Program } from './program.ts'
import { entryKind, RecordedTrace } from './recorded-trace.ts'
import { visitOneMail } from './visit-one-mail.ts'

/** The limit of this load: two places in each profile's orders move through its time, and each change is heard by this one journey. */
export const handWrittenQualification: Program = onReadyEvents(
  (profiles, seed) => makeOrderLoad(qualificationScenario(profiles, seed), qualificationScenario(0, seed)),
  (load) => orderedTrace(carry(load), load.start),
)

function carry({ profiles, end, at, from }: OrderLoad): RecordedTrace {
  const trace = new RecordedTrace()
  let instances = 0
  for (let profile = 0; profile < profiles; profile++) {
    const last = from[profile + 1] as number
    let inside = Number.NEGATIVE_INFINITY
    let oldest = from[profile] as number
    let next = oldest
    for (;;) {
      const exit = oldest < next ? (at[oldest] as number) + windowMs : Number.POSITIVE_INFINITY
      const order = next < last ? (at[next] as number) : Number.POSITIVE_INFINITY
      const now = Math.min(exit, order)
      if (!(now <= end)) break
      // What is too long ago leaves before what comes at the same instant.
      if (exit <= order) {
        oldest += 1
        if (next - oldest === neededOrders - 1) trace.append(now, entryKind.ignored, profile, 0, -1)
        continue
      }
      next += 1
      if (next - oldest !== neededOrders) continue
      if (now < inside) trace.append(now, entryKind.ignored, profile, 0, next - 1)
      else {
        inside = now + qualifiedPauseMs
        visitOneMail(trace, instances++, now, inside, next - 1, end)
      }
    }
  }
  return trace
}
