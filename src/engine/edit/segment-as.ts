import type { JsonObject } from '../model/json-value.ts'
import type { Segment } from '../model/segment.ts'
import { newCondition } from './condition-kind.ts'

/**
 * A segment as one of another evaluation, with what of it that can hold: a rule is kept as long as members are found by one, and goes with
 * the last that could use it; a calculation and a latency belong to one evaluation each.
 */
export function segmentAs(segment: JsonObject, evaluation: Segment['evaluation']): JsonObject {
  const { id = '', name, rule = newCondition('trait') } = segment
  const named = { id, ...(name === undefined ? {} : { name }), evaluation }
  if (segment.evaluation === evaluation) return segment
  switch (evaluation) {
    case 'scripted':
      return named
    case 'streaming':
      return { ...named, rule }
    case 'batch':
      return { ...named, calculation: { daily: '01:00' }, rule }
  }
}
