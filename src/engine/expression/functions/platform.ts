import { isRepresentable } from '../dates/representable.ts'
import type { ExpressionMoment } from '../moment.ts'
import { DateTime } from '../values/value.ts'
import type { CallSite, ExpressionFunction } from './expression-function.ts'

const category = 'Adobe Experience Platform'
const isMember = (segment: string, _second: never, _third: never, moment: ExpressionMoment) => moment.isMember(segment)

export const platformFunctions: readonly ExpressionFunction[] = [
  {
    name: 'inSegment',
    category,
    summary: 'Whether the profile is a member of the segment now; the name is written out.',
    signatures: ['(segment: segment) → boolean'],
    nulls: 'gives false',
    asks: 'membership',
    source: '[docs: JO fn inSegment] who never was a member is none [inferred]',
    run: isMember,
  },
  {
    name: 'inAudience',
    category,
    summary: 'Whether the profile is a member of the audience now; the name is written out.',
    signatures: ['(audience: segment) → boolean'],
    nulls: 'gives false',
    asks: 'membership',
    since: 'ajo-current',
    source: '[docs: AJO inAudience]',
    run: isMember,
  },
  {
    name: 'getBestSendTime',
    category,
    summary: 'When the profile most likely opens or clicks. No scores are simulated, so it is always the default: so many hours from now.',
    signatures: ['(hours: integer, goal: sendTimeGoal, defaultHours: integer) → dateTime'],
    nulls: 'gives null',
    asks: 'clock',
    until: 'jo-2020-07',
    source: '[docs: JO fn getBestSendTime, git 2020: at most 168 hours; without a score the default counts]',
    run: (hours: number, _goal: string, defaultHours: number, { now }: ExpressionMoment, site: CallSite) => {
      if (hours < 1 || hours > 168) site.fail(`${hours} hours are none of the 1 to 168 that can be looked ahead.`)
      const at = now + defaultHours * 3_600_000
      return isRepresentable(at) ? new DateTime(at, 0) : site.fail(`${defaultHours} hours from now lie beyond the years 0 to 9999.`)
    },
  },
]
