import { compileComparison, strictly } from '../../compile/compare-values.ts'
import type { CompiledRun } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { propertyPath, reachInto } from '../../inputs/property-path.ts'
import type { TraitCondition } from '../../model/condition.ts'
import type { EventRule, SegmentRule } from '../../model/segment.ts'
import { quoted } from '../../model/wording.ts'
import { countedEvents } from '../../segments/counted-events.ts'
import type { CompiledSegment } from '../../segments/memberships.ts'
import { countBy } from '../why-person/rule-values.ts'
import type { Change } from './change.ts'
import { withMembership, withSegment, withTrait } from './changes.ts'
import { valuesThatFail, valuesThatHold } from './nearest-value.ts'

/** Whose membership should have been another, and from when on. */
export interface RuleAim {
  readonly compiled: CompiledRun
  readonly profile: number
  /** ms since 1970: what is changed is changed from then on. */
  readonly at: number
  /** Any time from then on will do. */
  readonly orLater?: boolean
}

/** Sets of changes, each of which might make a profile a member of a segment (or not one), as it truly is. */
export function segmentRepairs(segment: CompiledSegment, isMember: boolean, aim: RuleAim): Change[][] {
  const { compiled, profile, at } = aim
  if (segment.segment.evaluation === 'scripted')
    return [[withMembership(compiled.population.id(profile), segment.segment.id, isMember, at)]]
  return ruleRepairs(segment.segment.rule, isMember, { ...aim, segment })
}

interface OfSegment extends RuleAim {
  readonly segment: CompiledSegment
}

function ruleRepairs(rule: SegmentRule, holds: boolean, aim: OfSegment): Change[][] {
  if ('not' in rule) return ruleRepairs(rule.not, !holds, aim)
  if ('all' in rule) return holds ? together(rule.all, holds, aim) : rule.all.flatMap((part) => ruleRepairs(part, holds, aim))
  if ('any' in rule) return holds ? rule.any.flatMap((part) => ruleRepairs(part, holds, aim)) : together(rule.any, holds, aim)
  if ('segment' in rule) {
    const other = aim.compiled.memberships.find(rule.segment)
    const isMember = rule.member === holds
    return other === null || other.isMember({ profile: aim.profile, at: aim.at, cause: noEvent }) === isMember
      ? [[]]
      : segmentRepairs(other, isMember, aim)
  }
  return 'event' in rule ? countRepairs(rule, holds, aim) : traitRepairs(rule, holds, aim)
}

/** All parts at once, each by its first repair. */
function together(parts: readonly SegmentRule[], holds: boolean, aim: OfSegment): Change[][] {
  const firsts = parts.map((part) => ruleRepairs(part, holds, aim)[0])
  return firsts.some((first) => first === undefined) ? [] : [firsts.flatMap((first) => first ?? [])]
}

function traitRepairs({ trait, is, value }: TraitCondition, holds: boolean, { compiled, profile, at }: OfSegment): Change[][] {
  const path = propertyPath(trait)
  const found = reachInto(compiled.traits.trait(profile, path[0], at), path)
  if (compileComparison(is, value, strictly)(found, at) === holds) return [[]]
  // Only whole traits are set by a timeline.
  if (path.length > 1) return []
  const values = holds ? valuesThatHold(is, value) : valuesThatFail(is)
  return values.map((one) => [withTrait(compiled.population.id(profile), trait, one, found, at)])
}

/** Nobody can be said to have done more than they did: the rule asks for less, or looks back further. */
function countRepairs(rule: EventRule, holds: boolean, { compiled, profile, at, segment, orLater = false }: OfSegment): Change[][] {
  const inWindow = orLater ? mostAtOnce(rule, { compiled, profile, at }) : countBy(rule, { compiled, profile, at })
  if (countedEvents(rule, compiled.memberships.events).isEnough(inWindow) === holds) return [[]]
  const { is, value } = rule.count ?? { is: 'at-least' as const, value: 1 }
  const asksForMore = (is === 'at-least' || is === 'greater-than' || is === 'equals') && inWindow < value
  if (!holds || !asksForMore || inWindow === 0) return []
  const lower: EventRule = { ...rule, count: { is, value: is === 'greater-than' ? inWindow - 1 : inWindow } }
  const { id, name } = segment.segment
  const had = orLater ? 'at most' : 'then'
  const within = rule.within === undefined ? '' : ` within ${rule.within}`
  const words = `if ${quoted(name ?? id)} asked for ${inWindow} ${rule.event} instead of ${value} (it had ${inWindow} ${had}${within})`
  return [[withSegment(id, words, (one) => (one.evaluation === 'scripted' ? one : { ...one, rule: replaced(one.rule, rule, lower) }))]]
}

/** The most events that it counts together at any time from then on. */
function mostAtOnce(rule: EventRule, { compiled, profile, at }: RuleAim): number {
  const past = compiled.events.past(compiled.merges.sourcesOf(profile, compiled.end))
  const instants = Array.from(past.at.subarray(0, past.count)).filter((instant) => instant >= at && instant <= compiled.end)
  return Math.max(0, ...instants.map((instant) => countBy(rule, { compiled, profile, at: instant })))
}

function replaced(tree: SegmentRule, part: SegmentRule, by: SegmentRule): SegmentRule {
  if (tree === part) return by
  if ('all' in tree) return { all: tree.all.map((one) => replaced(one, part, by)) }
  if ('any' in tree) return { any: tree.any.map((one) => replaced(one, part, by)) }
  return 'not' in tree ? { not: replaced(tree.not, part, by) } : tree
}
