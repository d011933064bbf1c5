import { type AdobeRow, facts, keptTo } from './adobe-row.ts'

const sameFive = 'as soon as possible, once, daily, weekly, monthly'

/** What the reference's section 1 tells of the three products about segments and entering: it decides nothing here, or stands in their lists of steps and fields. */
export const adobeSegmentFacts: readonly AdobeRow[] = [
  facts(
    'names',
    ['Segment qualification, Segment Trigger', 'Segment Qualification, Read Segment', 'Audience Qualification, Read Audience'],
    'What the product calls its two segment steps.',
    '1 [seed] [docs: AJO audqual, AJO read-audience]',
  ),
  facts(
    'sq.batchSegmentAllowed',
    ['yes', 'yes', 'until August 2026'],
    'Whether a journey with a qualification on a batch segment can be published.',
    '1 [docs: AJO release notes, AJO audqual]',
  ),
  keptTo(
    facts(
      'membership.statuses',
      ['existing, realized, exited', 'existing, realized, exited', 'realized, exited'],
      'States of a membership on the profile: where there is no existing one, it is realized until it is exited.',
      '1, 3.1 [docs: JO fn inSegment; AEP seg]',
    ),
  ),
  facts(
    'rs.enteringStatuses',
    ['existing, realized', 'existing, realized', 'realized'],
    'Whom a trigger reads: in each product everybody who is a member.',
    '1 [seed] [docs: AJO read-audience]',
  ),
  facts(
    'rs.schedulerTypes',
    ['default, specific date and time, recurring', sameFive, sameFive],
    'What the schedule of a trigger can be.',
    '1, 5.2 [seed] [shot: JO read-segment, AJO read-audience]',
  ),
  facts(
    'rs.schedulerLocation',
    ['on the step', 'in the properties of the journey', 'in the properties of the journey'],
    'Where the product keeps the schedule.',
    '1 [seed] [docs: JO read-segment]',
  ),
  facts(
    'rs.readRateWithCampaign',
    ['not stated', '13', 'not stated'],
    'Profiles that a trigger starts in one second where Campaign Standard sends the messages: set rs.readRate for it.',
    '1, 5.4 [docs: JO read-segment]',
  ),
  facts('rs.incremental', ['no', 'no', 'yes'], 'A recurring trigger may read newcomers only.', '1, 5.5 [docs: AJO read-audience]'),
  facts('rs.forceReentrance', ['no', 'no', 'yes'], 'A recurring trigger may exit everybody first.', '1, 5.5 [docs: AJO read-audience]'),
  facts('rs.triggerAfterBatch', ['no', 'no', 'yes'], 'A daily trigger may wait for a calculation.', '1, 5.5 [docs: AJO read-audience]'),
  facts(
    'rs.exportRetry',
    ['not stated', 'not stated', 'every 10 minutes for one hour'],
    'How the product goes on when it cannot read; here reading never fails.',
    '1, 5.6 [docs: AJO read-audience]',
  ),
  facts(
    'sq.withCampaignActions',
    ['allowed', 'forbidden', 'forbidden'],
    'Whether Campaign messages may follow a qualification; here an action is any destination.',
    '1, 4.5 [docs: JO limits]',
  ),
  facts(
    'sq.experienceEventFieldGroups',
    ['allowed', 'allowed', 'forbidden'],
    'Whether journeys that start with a segment may read stored events; here no journey does.',
    '1 [docs: JO relnotes, AJO audqual]',
  ),
]
