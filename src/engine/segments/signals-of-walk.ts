import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { changeOf, type MembershipSignal } from './membership-signal.ts'
import type { RuleWalk } from './rule-walk.ts'

/** A streaming segment that is followed through a profile's time. */
interface Followed {
  readonly place: number
  readonly latencyMs: number
  readonly walk: RuleWalk
}

interface Clock {
  readonly start: number
  readonly end: number
}

/** The signals of a streaming segment for a profile that its walk fits, in order: see membershipSignals. */
export function signalsOfWalk(
  { place, latencyMs, walk }: Followed,
  profile: number,
  clock: Clock,
  events: ProfileEvents,
): MembershipSignal[] {
  return latencyMs === 0 ? atOnce(walk, place, profile, clock, events) : delayed(walk, place, latencyMs, profile, clock)
}

/** Windows elapse before all else of an instant; then each event may make a difference of its own. */
function atOnce(walk: RuleWalk, segment: number, profile: number, { start, end }: Clock, events: ProfileEvents): MembershipSignal[] {
  const signals: MembershipSignal[] = []
  walk.begin(profile, start)
  if (walk.next > end) return signals
  let isMember = walk.holds
  while (walk.advance(end)) {
    if (walk.holds === isMember) continue
    isMember = !isMember
    const { at, arrived } = walk
    signals.push(arrived < 0 ? elapsed(segment, profile, at, isMember) : caused(segment, profile, arrived, isMember, events))
  }
  return signals
}

/** What comes and goes within an instant is seen by nobody: who is a member when it is over is known later. */
function delayed(walk: RuleWalk, segment: number, latencyMs: number, profile: number, { start, end }: Clock): MembershipSignal[] {
  const signals: MembershipSignal[] = []
  walk.begin(profile, start - latencyMs)
  while (walk.advance(start - latencyMs));
  if (walk.next + latencyMs > end) return signals
  let isMember = walk.holds
  while (walk.advance(end - latencyMs)) {
    if (walk.next === walk.at || walk.holds === isMember) continue
    isMember = !isMember
    signals.push(elapsed(segment, profile, walk.at + latencyMs, isMember))
  }
  return signals
}

/** What an event causes is heard when the next one comes, or none does. */
function caused(segment: number, profile: number, place: number, isMember: boolean, events: ProfileEvents): MembershipSignal {
  const past = events.past([profile])
  const at = past.at[place] as number
  const next = place + 1
  const cause = next < past.count && past.at[next] === at ? (past.ref[next] as number) : noEvent
  return {
    ...{ at, segment, change: changeOf(isMember), lastQualificationTime: at },
    ...{ item: Number.POSITIVE_INFINITY, event: past.ref[place] as number, moment: { profile, at, cause } },
  }
}

function elapsed(segment: number, profile: number, at: number, isMember: boolean): MembershipSignal {
  const moment = { profile, at, cause: noEvent, changes: { item: 0, segment: 0 } }
  return { at, segment, change: changeOf(isMember), lastQualificationTime: at, item: -1, event: noEvent, moment }
}
