import type { CompiledValue } from './compiled-value.ts'
import type { Delay } from './delay.ts'
import type { WeeklyRhythm } from './weekly-rhythm.ts'

/** The recipe's activity, compiled. A follow-up happens at most once per arrival, so (node, arrival number) names an event of a profile. */
export interface EventTree {
  readonly activities: readonly Activity[]
  /** In recipe order, each follow-up after the event that it follows. */
  readonly nodes: readonly EventNode[]
  readonly eventNames: readonly string[]
}

export interface EventNode {
  /** Place in recipe order. */
  readonly index: number
  /** Index into the tree's event names. */
  readonly event: number
  /** Those that it carries come first, and are the same objects as those of the event that it follows. */
  readonly properties: ReadonlyMap<string, CompiledValue>
  readonly followUps: readonly FollowUp[]
}

export interface Activity {
  readonly node: EventNode
  readonly stream: number
  /** Mean ms of even time between two arrivals; Infinity where there are none. */
  readonly gap: number
  /** null: the same at all times, and even time is ms since 1970. */
  readonly rhythm: WeeklyRhythm | null
  /** Even time of the clock's start and end. */
  readonly from: number
  readonly until: number
}

export interface FollowUp {
  readonly node: EventNode
  readonly probability: number
  readonly chanceStream: number
  readonly delay: Delay
  readonly delayStream: number
}

export function keyOf(node: EventNode, arrival: number, nodeCount: number): number {
  return arrival * nodeCount + node.index
}

/** Counts follow-ups that come after the clock's end too, so it is a little more than what is made. */
export function expectedEventsPerProfile(tree: EventTree): number {
  return tree.activities.reduce((sum, { from, until, gap, node }) => sum + ((until - from) / gap) * expectedEventsPerArrival(node), 0)
}

function expectedEventsPerArrival(node: EventNode): number {
  return node.followUps.reduce((sum, { probability, node: next }) => sum + probability * expectedEventsPerArrival(next), 1)
}
