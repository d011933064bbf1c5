import { compileComparison, strictly } from '../compile/compare-values.ts'
import type { EventFilter } from '../compile/compiled-run.ts'
import { compileEventFilter } from '../compile/event-filter.ts'
import type { Merges } from '../inputs/merges.ts'
import type { PastEvent, ProfileEvents } from '../inputs/profile-events.ts'
import { propertyPath, reachInto } from '../inputs/property-path.ts'
import type { TraitHistory } from '../inputs/trait-history.ts'
import type { EventRule, Segment, SegmentRule } from '../model/segment.ts'
import { parseDuration } from '../time/duration.ts'
import type { ScriptedMemberships } from './scripted-memberships.ts'

/** As of when a membership is asked for. */
export interface Moment {
  readonly profile: number
  /** ms since 1970. */
  readonly at: number
  /** The event being handled: a membership that it causes is not seen (engine rule 5); noEvent when a timer asks. */
  readonly cause: number
}

type Holds = (moment: Moment) => boolean

/**
 * Who is in which segment at any instant, worked out when it is asked: what a profile did and has is known for every instant, so nothing has to be
 * kept up to date while a run goes on. A rule's window counts an event at e for the instant t when t − within < e ≤ t, by arrival (contract section 3).
 */
export class Memberships {
  readonly #holds = new Map<string, Holds>()
  readonly #events: ProfileEvents
  readonly #traits: TraitHistory
  readonly #merges: Merges

  constructor(
    segments: readonly Segment[],
    scripted: ScriptedMemberships,
    pasts: { readonly events: ProfileEvents; readonly traits: TraitHistory; readonly merges: Merges },
  ) {
    const { events, traits, merges } = pasts
    this.#merges = merges
    this.#events = events
    this.#traits = traits
    for (const segment of segments) {
      if (segment.evaluation === 'scripted')
        this.#holds.set(segment.id, ({ profile, at }) =>
          merges.sourcesOf(profile, at).some((source) => scripted.isMember(source, segment.id, at)),
        )
      else this.#holds.set(segment.id, lagging(this.#compile(segment.rule), parseDuration(segment.latency ?? '0s') ?? 0))
    }
  }

  isMember(segment: string, moment: Moment): boolean {
    return this.#holds.get(segment)?.(moment) ?? false
  }

  #compile(rule: SegmentRule): Holds {
    if ('all' in rule) {
      const all = rule.all.map((part) => this.#compile(part))
      return (moment) => all.every((holds) => holds(moment))
    }
    if ('any' in rule) {
      const any = rule.any.map((part) => this.#compile(part))
      return (moment) => any.some((holds) => holds(moment))
    }
    if ('not' in rule) {
      const part = this.#compile(rule.not)
      return (moment) => !part(moment)
    }
    if ('segment' in rule) return (moment) => this.isMember(rule.segment, moment) === rule.member
    if ('event' in rule) return this.#compileEventRule(rule)
    const compare = compileComparison(rule.is, rule.value, strictly)
    const path = propertyPath(rule.trait)
    return ({ profile, at }) => compare(reachInto(this.#traits.trait(profile, path[0], at), path), at)
  }

  #compileEventRule({ event, where, count, within }: EventRule): Holds {
    const filter = compileEventFilter(where, this.#events)
    const span = within === undefined ? Number.POSITIVE_INFINITY : (parseDuration(within) ?? 0)
    const isEnough = compileComparison(count?.is ?? 'at-least', count?.value ?? 1, strictly)
    return (moment) => {
      const from = moment.at - span
      return isEnough(
        countBefore(this.#events.past(this.#merges.sourcesOf(moment.profile, moment.at)), event, filter, from, moment),
        moment.at,
      )
    }
  }
}

/** A membership that shows so much later is that of so much earlier, when the event of now had not happened. */
function lagging(holds: Holds, latencyMs: number): Holds {
  return latencyMs === 0 ? holds : (moment) => holds({ ...moment, at: moment.at - latencyMs })
}

/** Events of this name after `from`, up to the moment; of its own instant those before the event that asks. */
function countBefore(past: readonly PastEvent[], name: string, filter: EventFilter | null, from: number, moment: Moment): number {
  let count = 0
  for (const { at, ref, name: happened } of past) {
    if (at > moment.at || ref === moment.cause) break
    if (at > from && happened === name && (!filter || filter(moment.profile, ref))) count += 1
  }
  return count
}
