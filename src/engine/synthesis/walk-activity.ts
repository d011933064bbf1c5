import { exponential } from '../chance/distributions.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { type ActivityBuffer, appendActivity, sortActivity } from './activity-buffer.ts'
import type { ClockSpan } from './compile-event-tree.ts'
import { drawDelay } from './delay.ts'
import { type Activity, type EventNode, type EventTree, keyOf } from './event-tree.ts'

/** Fills the buffer with everything that the profile does. Allocates nothing but a longer buffer. */
export function walkActivity(tree: EventTree, profile: number, clock: ClockSpan, into: ActivityBuffer): void {
  into.count = 0
  const nodeCount = tree.nodes.length
  for (let i = 0; i < tree.activities.length; i++) addArrivals(tree.activities[i]!, profile, clock, nodeCount, into)
  sortActivity(into, nodeCount)
}

/** A Poisson process: independent exponential gaps in even time. */
function addArrivals(activity: Activity, profile: number, clock: ClockSpan, nodeCount: number, into: ActivityBuffer): void {
  const { stream, gap, rhythm, from, until, node } = activity
  if (gap === Number.POSITIVE_INFINITY) return
  let even = from
  for (let arrival = 0; ; arrival++) {
    even += exponential(drawUnit(stream, profile, arrival), gap)
    if (even > until) return
    // Even time is a fraction of a millisecond off after its way there and back, which at the start could be before it.
    const at = Math.max(clock.start, rhythm ? rhythm.fromEven(even) : Math.floor(even))
    appendActivity(into, at, node.event, keyOf(node, arrival, nodeCount))
    addFollowUps(node, profile, arrival, into.count - 1, clock, nodeCount, into)
  }
}

/** @param followed where the event that they follow stands: an instant handed over by itself would be put on the heap each time */
function addFollowUps(
  { followUps }: EventNode,
  profile: number,
  arrival: number,
  followed: number,
  clock: ClockSpan,
  nodeCount: number,
  into: ActivityBuffer,
): void {
  for (let i = 0; i < followUps.length; i++) {
    const { node, probability, chanceStream, delay, delayStream } = followUps[i]!
    if (drawUnit(chanceStream, profile, arrival) >= probability) continue
    const at = into.at[followed]! + drawDelay(delay, drawUnit(delayStream, profile, arrival))
    if (at > clock.end) continue
    appendActivity(into, at, node.event, keyOf(node, arrival, nodeCount))
    addFollowUps(node, profile, arrival, into.count - 1, clock, nodeCount, into)
  }
}
