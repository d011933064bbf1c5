import type { WayTraffic } from '../../engine/account/activity/activity-views.ts'
import { edgeId } from './journey-to-canvas.ts'

/** How many went along each edge a short while ago. */
export interface Heat {
  /** By id of the edge. */
  readonly counts: ReadonlyMap<string, number>
  readonly busiest: number
}

export type HeatLevel = 0 | 1 | 2 | 3 | 4

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const spans = [7 * day, day, 12 * hour, 6 * hour, 3 * hour, hour, 15 * minute, 5 * minute]

/** The virtual time that heat looks back on: a round one, about a thirtieth of the whole clock. */
export function heatSpan(clockMs: number): number {
  return spans.find((span) => span <= clockMs / 30) ?? minute
}

export function heatOf(traffic: WayTraffic): Heat {
  return { counts: new Map(traffic.map((way) => [edgeId(way), way.count])), busiest: Math.max(0, ...traffic.map(({ count }) => count)) }
}

/** 0 where nobody went; 4 for the busiest edges, in quarters of the busiest. */
export function heatLevel({ counts, busiest }: Heat, edge: string): HeatLevel {
  const count = counts.get(edge) ?? 0
  return count === 0 ? 0 : (Math.min(4, Math.ceil((4 * count) / busiest)) as HeatLevel)
}
