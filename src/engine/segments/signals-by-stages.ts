import { changeOf, type MembershipSignal } from './membership-signal.ts'
import type { CompiledSegment, Memberships } from './memberships.ts'
import type { Stage } from './stages.ts'

/** Whom the signals concern, who is a member of which of the segments by now, and what was heard of it. */
export interface Listening {
  readonly memberships: Memberships
  readonly profile: number
  readonly segments: readonly CompiledSegment[]
  readonly isMember: boolean[]
  readonly signals: MembershipSignal[]
}

/**
 * What is heard of any segments, whatever happens to the profile: it is asked who is a member at every stage of every instant at which something
 * may turn. Every other way to the signals must come to the same.
 */
export function signalsByStages(
  memberships: Memberships,
  profile: number,
  segments: readonly CompiledSegment[],
  { start, end }: { readonly start: number; readonly end: number },
): MembershipSignal[] {
  const first = nextTurn(segments, profile, start)
  // Nothing ever turns for most profiles: then what they have need not be known.
  if (first > end) return []
  const { moment } = memberships.stages.before(profile, start)
  const isMember = segments.map((segment) => segment.isMember(moment))
  const listening: Listening = { memberships, profile, segments, isMember, signals: [] }
  hearFrom(listening, first, end)
  return listening.signals
}

/** All instants from one to another at which something may turn. */
export function hearFrom(listening: Listening, from: number, end: number): void {
  const { memberships, profile, segments } = listening
  for (let at = nextTurn(segments, profile, from); at <= end; at = nextTurn(segments, profile, at + 1)) {
    if (!hear(listening, memberships.stages.at(profile, at))) return
  }
}

/** False when the profile has become another one. */
export function hear(listening: Listening, stages: readonly Stage[]): boolean {
  const { memberships, segments } = listening
  for (const stage of stages) {
    if (memberships.isGone(stage.moment)) return false
    // A result comes before what follows from it, wherever in the workspace that stands.
    const result = segments.findIndex(({ place }) => place === stage.calculated)
    if (result >= 0) hearOf(listening, stage, result)
    for (let index = 0; index < segments.length; index++) if (index !== result) hearOf(listening, stage, index)
  }
  return true
}

function hearOf({ segments, isMember, signals }: Listening, stage: Stage, index: number): void {
  const segment = segments[index] as CompiledSegment
  const was = isMember[index]
  const is = segment.isMember(stage.moment)
  isMember[index] = is
  if (is !== was && isHeard(segment, stage)) signals.push(signalOf(segment, is, stage))
}

function nextTurn(segments: readonly CompiledSegment[], profile: number, from: number): number {
  return segments.reduce((first, segment) => Math.min(first, segment.nextTurn(profile, from)), Number.POSITIVE_INFINITY)
}

function isHeard({ batch, place }: CompiledSegment, stage: Stage): boolean {
  return batch === null || stage.calculated === place
}

function signalOf({ batch, place }: CompiledSegment, isMember: boolean, { moment, item, event }: Stage): MembershipSignal {
  const start = batch?.calculations[batch.lastShown(moment)]?.start
  const lastQualificationTime = start ?? moment.at
  return { at: moment.at, segment: place, change: changeOf(isMember), lastQualificationTime, item, event, moment }
}
