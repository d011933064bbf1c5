import type { JsonObject } from '../model/json-value.ts'
import type { Segment } from '../model/segment.ts'
import { newCondition } from './condition-kind.ts'

/**
 * A segment as one of another evaluation, with what of it that can hold: a rule is kept as long as members are found by one, and goes with
 * the last that could use it; a calculation and a latency belong to one evaluation each.
 */
export function segmentAs(segment: JsonObject, evaluation: Segment['evaluation']): JsonObject {
  if (segment.evaluation === evaluation) return segment
  const { calculation: _calculation, latency: _latency, rule = newCondition('trait'), ...kept } = segment
  const named = { ...kept, evaluation }
  switch (evaluation) {
    case 'scripted':
      return named
    case 'streaming':
      return { ...named, rule }
    case 'batch':
      return { ...named, calculation: { daily: '01:00' }, rule }
  }
}
