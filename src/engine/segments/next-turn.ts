import { dateOf } from '../compile/compare-values.ts'
import { propertyPath, reachInto } from '../inputs/property-path.ts'
import type { TraitCondition } from '../model/condition.ts'
import type { EventRule, SegmentRule } from '../model/segment.ts'
import { parseDuration } from '../time/duration.ts'
import type { Pasts } from './compile-rule.ts'

/**
 * The first instant from `from` on, itself included, at which something may turn out otherwise for the profile: until then it stays as it is.
 * Infinity where it stays for ever. It may name an instant at which nothing turns, and never leaves one out.
 */
export type NextTurn = (profile: number, from: number) => number

/** @param ofSegment the same of another segment's membership */
export function compileNextTurn(rule: SegmentRule, pasts: Pasts, ofSegment: (segment: string) => NextTurn): NextTurn {
  if ('all' in rule) return earliest(rule.all.map((part) => compileNextTurn(part, pasts, ofSegment)))
  if ('any' in rule) return earliest(rule.any.map((part) => compileNextTurn(part, pasts, ofSegment)))
  if ('not' in rule) return compileNextTurn(rule.not, pasts, ofSegment)
  if ('segment' in rule) return (profile, from) => ofSegment(rule.segment)(profile, from)
  return 'event' in rule ? turnOfEvents(rule, pasts) : turnOfTrait(rule, pasts)
}

function earliest(turns: readonly NextTurn[]): NextTurn {
  const [only] = turns
  if (only && turns.length === 1) return only
  return (profile, from) => turns.reduce((first, turn) => Math.min(first, turn(profile, from)), Number.POSITIVE_INFINITY)
}

/** An event arrives, or is too long ago for the window. Filters are not asked: they only make fewer of them count. */
function turnOfEvents({ event, within }: EventRule, { events, merges }: Pasts): NextTurn {
  const name = events.countedName(event)
  const span = within === undefined ? Number.POSITIVE_INFINITY : (parseDuration(within) ?? 0)
  return (profile, from) => {
    const past = events.past(merges.everTogether(profile))
    let first = merges.nextMerge(profile, from)
    for (let place = 0; place < past.count; place++) {
      if (past.event[place] !== name) continue
      const at = past.at[place] as number
      if (at >= from) return Math.min(first, at)
      if (at + span >= from) first = Math.min(first, at + span)
    }
    return first
  }
}

/** Whether the passing of time alone can make a condition turn. */
export function looksFromNow({ is }: Pick<TraitCondition, 'is'>): boolean {
  return is === 'within-last' || is === 'within-next' || is === 'before-last' || is === 'after-next'
}

/** The trait changes, or time passes a date in it: see the operators that look from now. */
function turnOfTrait({ trait, is, value }: TraitCondition, { traits, merges }: Pasts): NextTurn {
  const path = propertyPath(trait)
  const changes: NextTurn = (profile, from) => Math.min(merges.nextMerge(profile, from), traits.nextChange(profile, from))
  if (!looksFromNow({ is })) return changes
  const span = typeof value === 'string' ? (parseDuration(value) ?? 0) : 0
  return (profile, from) => {
    const date = dateOf(reachInto(traits.trait(profile, path[0], from), path))
    const passed = date === null ? [] : [date - span, date, date + span].filter((at) => at >= from)
    return Math.min(changes(profile, from), ...passed)
  }
}
