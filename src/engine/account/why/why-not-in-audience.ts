import { noEvent } from '../../inputs/profile-events.ts'
import { quoted } from '../../model/wording.ts'
import type { BatchMembership } from '../../segments/batch-membership.ts'
import { type MembershipPeriod, membershipHistory } from '../../segments/membership-history.ts'
import type { CompiledSegment } from '../../segments/memberships.ts'
import type { Moment } from '../../segments/moment.ts'
import { durationInUnits } from '../../time/duration.ts'
import type { Discarded } from './discarded.ts'
import { instantInWords } from './instant-in-words.ts'
import type { Why } from './why.ts'

/** When a membership was asked for, and by which event; noEvent where no event did. */
type Asked = Pick<Discarded, 'compiled' | 'profile' | 'at' | 'ref'>

/** Why a profile was not in the audience of an entry: what was known of it, and what was true. */
export function whyNotInAudience(audience: string, asked: Asked): Why {
  const { compiled, profile, at, ref } = asked
  const compiledSegment = compiled.memberships.find(audience)
  const name = quoted(compiledSegment?.segment.name ?? audience)
  const member = `member of ${audience}`
  const moment: Moment = { profile, at, cause: ref }
  if (compiledSegment?.isMember({ ...moment, cause: noEvent })) {
    return {
      sentence: `The profile joined ${name} only by this very event, and an entry does not see what its own event causes.`,
      values: [{ name: member, found: 'only from this event on', wanted: 'yes' }],
    }
  }
  if (compiledSegment?.batch) return whyNotCalculated(compiledSegment, compiledSegment.batch, name, moment, asked)
  if (compiledSegment?.segment.evaluation !== 'streaming' || !compiledSegment.truly(moment)) {
    return { sentence: `The profile was not in ${name} at that moment.`, values: [{ name: member, found: 'no', wanted: 'yes' }] }
  }
  const since = sinceWhen(truth(compiledSegment, asked).at(-1), asked)
  return {
    sentence: `The profile was not known to be in ${name} yet: it fulfils the rule since ${since}, and the membership follows ${durationInUnits(compiledSegment.latencyMs)} later.`,
    values: [{ name: member, found: 'not yet', wanted: 'yes' }],
  }
}

/** Of a batch segment the last calculation is known, whatever was true by then. */
function whyNotCalculated(audience: CompiledSegment, batch: BatchMembership, name: string, moment: Moment, asked: Asked): Why {
  const last = batch.lastShown(moment)
  const start = batch.calculations[last]?.start
  const calculated = start === undefined ? 'not calculated yet' : `calculated at ${instantInWords(start)}`
  const known =
    start === undefined
      ? `${name} was ${calculated}, and the profile did not start in it`
      : `The profile was not in ${name} when it was ${calculated}`
  const isTrue = audience.truly(moment)
  const periods = truth(audience, asked)
  // What the event itself brings is not asked for.
  if (periods.at(-1)?.isMember !== isTrue) periods.pop()
  const next = batch.calculations[last + 1]
  const later = next ? `; the next result shows at ${instantInWords(next.shows)}` : ''
  const now = periods.at(-1)
  const before = periods.at(-2)
  const since = sinceWhen(now, asked)
  const sentence = isTrue
    ? `${known}. It fulfils the rule since ${since}, which no result tells yet${later}.`
    : `${known}${before && now ? `; the rule held from ${sinceWhen(before, asked)} to ${since}` : ''}.`
  const found = isTrue ? `holds since ${since}` : `does not hold${before ? ` since ${since}` : ''}`
  return {
    sentence,
    values: [
      { name: `member of ${audience.segment.id}`, found: `no, ${calculated}`, wanted: 'yes' },
      { name: `rule of ${audience.segment.id}`, found, wanted: null },
    ],
  }
}

/** When the rule held and when it did not, until the event was discarded. */
function truth(segment: CompiledSegment, { compiled, profile, at }: Asked): MembershipPeriod[] {
  return [...membershipHistory(segment, profile, { start: compiled.start, end: at }).truly]
}

function sinceWhen(period: MembershipPeriod | undefined, { compiled, at }: Asked): string {
  const from = period?.from ?? at
  return from === compiled.start ? 'before the start' : instantInWords(from)
}
