import type { Merges } from '../inputs/merges.ts'
import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { hasHappened } from '../inputs/timeline-change.ts'
import type { TimelineItem } from '../model/scenario.ts'
import type { Segment } from '../model/segment.ts'
import { parseDuration } from '../time/duration.ts'
import { BatchMembership } from './batch-membership.ts'
import { calculationsOf } from './calculations.ts'
import { compileRule, type Pasts } from './compile-rule.ts'
import { type Holds, itemsUntil, type Moment } from './moment.ts'
import { compileNextTurn, type NextTurn } from './next-turn.ts'
import { RuleWalk } from './rule-walk.ts'
import type { ScriptedMemberships } from './scripted-memberships.ts'
import { Stages } from './stages.ts'

/** A segment, ready to be asked. */
export interface CompiledSegment {
  /** Its place in workspace order. */
  readonly place: number
  readonly segment: Segment
  /** Membership as it is known: after its latency, by its last calculation. */
  readonly isMember: Holds
  /** Membership as it truly is at that very moment, whoever knows it. */
  readonly truly: Holds
  /** When each of the two may turn. */
  readonly nextTurn: NextTurn
  readonly nextTrueTurn: NextTurn
  /** How much later a membership is known than it is true, of a streaming segment; 0 of others. */
  readonly latencyMs: number
  /** Of a streaming segment whose rule can be followed through a profile's time; null of others. */
  readonly walk: RuleWalk | null
  /** Of a batch segment; null of others. */
  readonly batch: BatchMembership | null
}

export interface MembershipInputs extends Pasts {
  readonly scripted: ScriptedMemberships
  readonly startsIn: (profile: number, segment: string) => boolean
  readonly timeline: readonly TimelineItem[]
  readonly clock: { readonly start: number; readonly end: number }
  /** What segments have that say nothing of their own (contract section 3); at once where left out. */
  readonly latencies?: MembershipLatencies
}

/** How late memberships are known, by the preset. */
export interface MembershipLatencies {
  /** Of a batch segment, from the end of a calculation to when its result shows. */
  readonly readyAfterMs: number
  /** Of a streaming segment. */
  readonly latencyMs: number
}

const atOnce: MembershipLatencies = { readyAfterMs: 0, latencyMs: 0 }

/**
 * Who is in which segment at any instant, worked out when it is asked: what a profile did and has is known for every instant, so nothing has to be
 * kept up to date while a run goes on.
 */
export class Memberships {
  /** In workspace order. */
  readonly segments: readonly CompiledSegment[]
  readonly stages: Stages
  readonly events: ProfileEvents
  readonly clock: MembershipInputs['clock']
  readonly #byId: ReadonlyMap<string, CompiledSegment>
  readonly #merges: Merges
  readonly #batches: readonly BatchMembership[]

  constructor(segments: readonly Segment[], inputs: MembershipInputs) {
    this.segments = segments.map((segment, place) => compileSegment(segment, place, inputs, this))
    this.#byId = new Map(this.segments.map((compiled) => [compiled.segment.id, compiled]))
    this.events = inputs.events
    this.clock = inputs.clock
    this.#merges = inputs.merges
    this.#batches = this.segments.flatMap(({ batch }) => batch ?? [])
    this.stages = new Stages(inputs.timeline, inputs.clock.start, this.#batches, inputs)
  }

  /** To be called when a step has changed what a profile has: what calculations to come find is worked out anew. */
  forget(): void {
    for (const batch of this.#batches) batch.forget()
  }

  isMember(segment: string, moment: Moment): boolean {
    return this.#byId.get(segment)?.isMember(moment) ?? false
  }

  /** Whether the profile has become another one by then. */
  isGone(moment: Moment): boolean {
    return this.#merges.isGone(moment.profile, moment.at, itemsUntil(moment))
  }

  find(segment: string): CompiledSegment | null {
    return this.#byId.get(segment) ?? null
  }
}

function compileSegment(segment: Segment, place: number, inputs: MembershipInputs, others: Memberships): CompiledSegment {
  if (segment.evaluation === 'scripted') return compileScripted(segment, place, inputs)
  const { latencies = atOnce } = inputs
  const truly = compileRule(segment.rule, inputs, (id, moment) => others.isMember(id, moment))
  const nextTrueTurn = compileNextTurn(segment.rule, inputs, (id) => others.find(id)?.nextTurn ?? never)
  const walk = RuleWalk.of(segment.rule, inputs)
  if (segment.evaluation === 'streaming') {
    const latencyMs = (segment.latency === undefined ? null : parseDuration(segment.latency)) ?? latencies.latencyMs
    const nextTurn: NextTurn = (profile, from) => nextTrueTurn(profile, from - latencyMs) + latencyMs
    return { place, segment, isMember: lagging(truly, latencyMs), truly, nextTurn, nextTrueTurn, latencyMs, walk, batch: null }
  }
  const calculations = calculationsOf(segment, inputs.timeline, inputs.clock, latencies.readyAfterMs)
  const startsIn = (profile: number): boolean => inputs.startsIn(profile, segment.id)
  const batch = new BatchMembership(place, calculations, { holds: truly, nextTurn: nextTrueTurn, walk }, startsIn, inputs.merges)
  const nextTurn: NextTurn = (profile, from) => Math.min(batch.nextTurn(from), inputs.merges.nextMerge(profile, from))
  return { place, segment, isMember: (moment) => batch.isMember(moment), truly, nextTurn, nextTrueTurn, latencyMs: 0, walk: null, batch }
}

function compileScripted(segment: Segment, place: number, { scripted, merges }: MembershipInputs): CompiledSegment {
  const told: Holds = (moment) => {
    const item = itemsUntil(moment)
    const { profile, at } = moment
    const sources = merges.sourcesOf(profile, at, item)
    // Who has become one is in when any of them was; from then on what is told of any of them is told of all.
    const merged =
      sources.length === 1
        ? undefined
        : merges
            .mergesOf(profile)
            .filter((merge) => hasHappened(merge, at, item))
            .at(-1)
    const told = merged ? scripted.lastToldSince(merged, sources, segment.id, at, item) : null
    return told ?? sources.some((source) => scripted.isMember(source, segment.id, at, item))
  }
  const nextTurn: NextTurn = (profile, from) =>
    merges
      .everTogether(profile)
      .reduce((first, one) => Math.min(first, scripted.nextChange(one, segment.id, from)), merges.nextMerge(profile, from))
  return { place, segment, isMember: told, truly: told, nextTurn, nextTrueTurn: nextTurn, latencyMs: 0, walk: null, batch: null }
}

const never: NextTurn = () => Number.POSITIVE_INFINITY

/** A membership that shows so much later is that of so much earlier, when nothing of now had happened. */
function lagging(holds: Holds, latencyMs: number): Holds {
  return latencyMs === 0 ? holds : ({ profile, at }) => holds({ profile, at: at - latencyMs, cause: noEvent })
}
