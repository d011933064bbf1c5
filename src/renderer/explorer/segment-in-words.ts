import type { Segment } from '../../engine/model/segment.ts'
import { conditionWords } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'

/** A segment's id, and who its members are. */
export function segmentInWords(segment: Segment, segments: readonly Segment[]): string {
  if (segment.evaluation === 'scripted') return `${segment.id}: as the scenario says`
  const late = segment.latency === undefined ? '' : `, ${durationWords(segment.latency)} later`
  return `${segment.id}: ${conditionWords(segment.rule, segments)}${late}`
}
