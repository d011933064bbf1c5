import type { Step } from '../model/step.ts'
import { parseDuration } from '../time/duration.ts'
import { type CompiledStep, type CompiledWay, noWay } from './compiled-run.ts'

/** How long a step waits at most, ms, and the way that it takes then. */
export function stayOf(step: Step, firstWay: number, ways: readonly CompiledWay[]): Pick<CompiledStep, 'durationMs' | 'dueWay'> {
  const late = (after: string | undefined, way: number | undefined) =>
    after === undefined || way === undefined ? { durationMs: 0, dueWay: noWay } : { durationMs: parseDuration(after) ?? 0, dueWay: way }
  switch (step.type) {
    case 'wait':
      return late(step.for, firstWay)
    case 'hold-until':
      return late(step.maximum?.after, ways.at(-1)?.index)
    case 'event':
    case 'segment-qualification':
    case 'reaction':
      return late(step.timeout?.after, ways[1]?.index)
    default:
      return late(undefined, undefined)
  }
}
