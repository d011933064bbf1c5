import { leavesOf } from '../check/condition-leaves.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { TimelineItem } from '../model/scenario.ts'
import { ruleOf, type Segment, type SegmentRule } from '../model/segment.ts'
import { formatDuration } from '../time/duration.ts'
import { sidesOf } from './value-on-both-sides.ts'

const day = 86_400_000
/** A file with more lines than this is read by nobody. */
const mostChanges = 2_000
const movedShare = 0.2

export interface MoveWishes {
  readonly profiles: number
  readonly days: number
  readonly idPrefix: string
  /** An instant in the midst of the rehearsal, ms since 1970. */
  readonly around: number
  /** Segments whose changes somebody listens to; others are only asked who is in them. */
  readonly listened: ReadonlySet<string>
}

/** What has to happen to people, beside what they do, so that some of them enter a segment and some leave it again. */
export function membershipMoves(segments: readonly Segment[], wishes: MoveWishes): TimelineItem[] {
  return segments.flatMap((segment) => {
    const change = changeOf(segment, segments, wishes)
    return change ? movesOf(segment.id, change, wishes) : []
  })
}

type Traits = Record<string, JsonValue>

/** What brings a profile in or out; a part of a timeline item. */
type Change = (isIn: boolean) => { segment: string; change: 'enter' | 'exit' } | { traits: Traits }

function changeOf(segment: Segment, segments: readonly Segment[], { listened, around }: MoveWishes): Change | null {
  const rule = ruleOf(segment)
  if (rule === null) return (isIn) => ({ segment: segment.id, change: isIn ? 'enter' : 'exit' })
  const asksEvents = leavesOf(rule, []).some(({ leaf }) => 'event' in leaf)
  if (asksEvents || !listened.has(segment.id)) return null
  const known = new Map(segments.map((one) => [one.id, one]))
  return (isIn) => ({ traits: traitsThatMake(rule, isIn, around, known) })
}

/** How often who is listened to comes and goes. */
const mostTurns = 8

function movesOf(id: string, change: Change, { profiles, days, idPrefix, listened }: MoveWishes): TimelineItem[] {
  const span = days * day
  const turns = listened.has(id) ? Math.max(1, Math.min(mostTurns, Math.floor(days / 2))) : 1
  const moved = Math.min(profiles, Math.ceil(mostChanges / turns / 2), Math.max(50, Math.round(profiles * movedShare)))
  // Who is only asked for is there from early on; who is listened to comes and goes all the time.
  const [first, last] = listened.has(id) ? [0.05, 0.95] : [0, 0.03]
  const at = (part: number) => `+${formatDuration(Math.round((span * part) / 60_000) * 60_000)}`
  return Array.from({ length: moved }, (_, place): TimelineItem[] => {
    const profile = `${idPrefix}${place}`
    const stretch = (last - first) / turns
    return Array.from({ length: turns }, (_turn, turn): TimelineItem[] => {
      const enters = first + stretch * (turn + place / moved / 2)
      const item = { at: at(enters), profile, ...change(true) }
      const staysToTheEnd = turn === turns - 1 && place % 2 === 0
      return staysToTheEnd ? [item] : [item, { at: at(enters + stretch / 2), profile, ...change(false) }]
    }).flat()
  }).flat()
}

/** Values of traits with which a rule over traits holds, or does not. */
function traitsThatMake(rule: SegmentRule, holds: boolean, around: number, known: ReadonlyMap<string, Segment>, depth = 0): Traits {
  const make = (part: SegmentRule, wanted: boolean): Traits => traitsThatMake(part, wanted, around, known, depth + 1)
  const all = (parts: readonly SegmentRule[]): Traits => Object.assign({}, ...parts.map((part) => make(part, holds)))
  if (depth > 8) return {}
  if ('not' in rule) return make(rule.not, !holds)
  if ('all' in rule) return holds ? all(rule.all) : make(rule.all[0] as SegmentRule, false)
  if ('any' in rule) return holds ? make(rule.any[0] as SegmentRule, true) : all(rule.any)
  if ('segment' in rule) {
    const segment = known.get(rule.segment)
    const inner = segment ? ruleOf(segment) : null
    return inner ? make(inner, rule.member === holds) : {}
  }
  if ('event' in rule) return {}
  const sides = sidesOf({ is: rule.is, value: rule.value }, rule.trait, undefined, around)
  const [value] = holds ? sides.holds : sides.fails
  return value === undefined ? {} : { [rule.trait]: value }
}
