import type { Segment } from '../../engine/model/segment.ts'
import { conditionWords } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'

/** A segment's id, and who its members are. */
export function segmentInWords(segment: Segment, segments: readonly Segment[]): string {
  if (segment.evaluation === 'scripted') return `${segment.id}: as the scenario says`
  if (segment.evaluation === 'batch') {
    const { daily, timezone = 'UTC', takes, readyAfter } = segment.calculation
    const lag = [takes, readyAfter].filter((part) => part !== undefined).map(durationWords)
    const later = lag.length === 0 ? '' : `, seen ${lag.join(' and ')} later`
    return `${segment.id}: ${conditionWords(segment.rule, segments)}; calculated daily at ${daily} ${timezone}${later}`
  }
  const late = segment.latency === undefined ? '' : `, ${durationWords(segment.latency)} later`
  return `${segment.id}: ${conditionWords(segment.rule, segments)}${late}`
}
