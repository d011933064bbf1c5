import { makeOrderLoad, type OrderLoad } from '../load/order-load.ts'
import { calculatedAt, neededOrders, readAt, triggeredPauseMs, triggerScenario, windowMs } from '../load/segment-scenario.ts'
import { onReadyEvents } from './on-ready-events.ts'
import { orderedTrace } from './ordered-trace.ts'
import type { Program } from './program.ts'
import { entryKind, RecordedTrace } from './recorded-trace.ts'
import { visitOneMail } from './visit-one-mail.ts'

const dayMs = 86_400_000

/** The limit of this load: each night the orders in the window are counted, each morning who had enough of them enters this one journey. */
export const handWrittenTrigger: Program = onReadyEvents(
  (profiles, seed) => makeOrderLoad(triggerScenario(profiles, seed), triggerScenario(0, seed)),
  (load) => orderedTrace(carry(load), load.start),
)

function carry({ profiles, start, end, at, from }: OrderLoad): RecordedTrace {
  const trace = new RecordedTrace()
  let instances = 0
  for (let profile = 0; profile < profiles; profile++) {
    const last = from[profile + 1] as number
    let oldest = from[profile] as number
    let next = oldest
    let isMember = false
    let inside = Number.NEGATIVE_INFINITY
    for (let day = start; day <= end; day += dayMs) {
      const now = day + calculatedAt
      if (now > end) break
      while (next < last && (at[next] as number) < now) next += 1
      while (oldest < next && (at[oldest] as number) + windowMs <= now) oldest += 1
      const isFound = next - oldest >= neededOrders
      if (isFound !== isMember) trace.append(now, entryKind.member, profile, isFound ? 1 : 0, -1)
      isMember = isFound
      const read = day + readAt
      if (!isMember || read > end) continue
      if (read < inside) trace.append(read, entryKind.ignored, profile, 0, -1)
      else {
        inside = read + triggeredPauseMs
        visitOneMail(trace, instances++, read, inside, -1, end)
      }
    }
  }
  return trace
}
