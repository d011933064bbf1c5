import type { Condition, ContextCondition, DateCondition, Operator, TimeCondition } from '../../engine/model/condition.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import type { EventRule, Segment, SegmentRule } from '../../engine/model/segment.ts'
import { counted } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import { durationWords } from './duration-words.ts'
import { filtersInWords } from './filter-words.ts'
import { localTimeWords } from './schedule-words.ts'

/** Conditions of data splits and rules of segments in words: "plan equals pro and total greater than 100". */
export function conditionWords(condition: Condition | SegmentRule, segments: readonly Segment[] = []): string {
  const joined = (parts: readonly (Condition | SegmentRule)[], word: string): string =>
    parts.length === 1 ? conditionWords(parts[0]!, segments) : parts.map((part) => inBrackets(part, segments)).join(` ${word} `)
  if ('all' in condition) return joined(condition.all, 'and')
  if ('any' in condition) return joined(condition.any, 'or')
  if ('not' in condition) return `not (${conditionWords(condition.not, segments)})`
  if ('segment' in condition) return `${condition.member ? 'in' : 'not in'} ${segmentName(condition.segment, segments)}`
  if ('event' in condition) return eventWords(condition)
  if ('time' in condition) return timeWords(condition)
  if ('date' in condition) return dateWords(condition)
  if ('profileCap' in condition) return `among the first ${counted(condition.profileCap, 'profile')}`
  if ('expression' in condition) return condition.expression
  const subject = 'trait' in condition ? condition.trait : contextWords(condition.context)
  return comparisonWords(subject, condition.is, condition.value)
}

/** What people call a segment; its id where it has no name. */
export function segmentName(id: string, segments: readonly Segment[]): string {
  return segments.find((segment) => segment.id === id)?.name ?? id
}

/** A part that joins others itself stands in brackets. */
function inBrackets(part: Condition | SegmentRule, segments: readonly Segment[]): string {
  const words = conditionWords(part, segments)
  const isJoined = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
  return isJoined ? `(${words})` : words
}

/** "on Mon or Tue, from 09:00 to 17:00" */
function timeWords({ time: { days, from, to } }: TimeCondition): string {
  return (
    [...(days ? [`on ${days.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`).join(' or ')}`] : []), ...spanWords(from, to)].join(
      ', ',
    ) || 'at any time'
  )
}

function dateWords({ date: { from, to } }: DateCondition): string {
  return spanWords(from && localTimeWords(from), to && localTimeWords(to)).join('') || 'on any date'
}

function spanWords(from: string | undefined, to: string | undefined): string[] {
  const words = [...(from === undefined ? [] : [`from ${from}`]), ...(to === undefined ? [] : [`to ${to}`])].join(' ')
  return words === '' ? [] : [words]
}

const contextWords = (context: ContextCondition['context']): string =>
  typeof context === 'string' ? context : `${context.key}.${context.path}`

/** Each with what its value is, where it has one. */
const operatorWords: Readonly<Record<Operator, readonly [words: string, value: 'plain' | 'duration' | 'none']>> = {
  equals: ['equals', 'plain'],
  'not-equals': ['does not equal', 'plain'],
  'any-of': ['is', 'plain'],
  'none-of': ['is not', 'plain'],
  'greater-than': ['greater than', 'plain'],
  'less-than': ['less than', 'plain'],
  'at-least': ['at least', 'plain'],
  'at-most': ['at most', 'plain'],
  contains: ['contains', 'plain'],
  'not-contains': ['does not contain', 'plain'],
  'contains-any-of': ['contains', 'plain'],
  'starts-with': ['starts with', 'plain'],
  'ends-with': ['ends with', 'plain'],
  exists: ['exists', 'none'],
  'not-exists': ['does not exist', 'none'],
  before: ['before', 'plain'],
  after: ['after', 'plain'],
  'within-last': ['within the last', 'duration'],
  'within-next': ['within the next', 'duration'],
  'before-last': ['before the last', 'duration'],
  'after-next': ['after the next', 'duration'],
}

function comparisonWords(subject: string, is: Operator, value: JsonValue | undefined): string {
  const [words, kind] = operatorWords[is]
  if (kind === 'none' || value === undefined) return `${subject} ${words}`
  return `${subject} ${words} ${kind === 'duration' ? durationWords(String(value)) : valueWords(value)}`
}

function valueWords(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(valueWords).join(' or ')
  return textOf(value)
}

/** "Order_Completed with currency is EUR, at least 3 times, within 30 d" */
function eventWords({ event, where, count, within }: EventRule): string {
  const filters = filtersInWords(where)
  const times = count && `${operatorWords[count.is][0]} ${counted(count.value, 'time')}`
  return [
    filters.length === 0 ? event : `${event} with ${filters.join(' and ')}`,
    ...(times ? [times] : []),
    ...(within === undefined ? [] : [`within ${durationWords(within)}`]),
  ].join(', ')
}
