import { type AdobeRow, facts } from './adobe-row.ts'

/** What the reference's section 1 tells of the three products beside segments: it decides nothing here, or stands in their lists of steps and fields. */
export const adobeJourneyFacts: readonly AdobeRow[] = [
  facts(
    'event.timeout',
    ['no', 'yes', 'yes'],
    'Listening steps may have a timeout; else a wait stands beside them.',
    '1, 7.2 [docs: JO events 2020-07, JO events]',
  ),
  facts(
    'wait.types',
    ['duration, fixed date, custom, email send-time', 'duration, fixed date, custom', 'duration, custom'],
    'What a wait can be.',
    '1, 9 [docs: JO wait 2020-07, JO wait, JO relnotes, AJO wait]',
  ),
  facts('wait.conditionAllowed', ['yes', 'yes', 'no'], 'A wait may catch some profiles only.', '1, 9 [docs: JO wait 2020-07]'),
  facts(
    'journey.globalTimeoutCountedAs',
    ['error', 'error', 'neither exit nor error'],
    'Where the product’s reports count timed-out instances; here they have an outcome of their own.',
    '1, 14 [docs: JO properties, AJO properties]',
  ),
  facts('end.activity', ['optional', 'optional', 'automatic'], 'Whether a path needs an end step.', '1, 10.7 [docs: JO end, JO relnotes]'),
  facts(
    'canvas.merge',
    ['not stated', 'not stated', 'yes'],
    'Two paths may join; here they may in every preset.',
    '1 [docs: JO designer, AJO read-audience]; contract section 2',
  ),
  facts('actions.jump', ['no', 'yes', 'yes'], 'There is a step that jumps to another journey.', '1, 10.6 [docs: JO relnotes]'),
  facts('actions.updateProfile', ['no', 'yes', 'yes'], 'There is a step that updates the profile.', '1, 10.5 [docs: JO update]'),
  facts(
    'actions.responses',
    ['no', 'no', 'yes'],
    'Expressions can read the answers of actions.',
    '1, 10.2 [docs: JO relnotes, AJO action-response]',
  ),
  facts(
    'events.ruleBased',
    ['alpha', 'yes', 'yes'],
    'Events may be told by their payload.',
    '1, 7.1 [docs: alpha-events 2020-07, JO event-config]',
  ),
  facts('condition.profileCap', ['no', 'no', 'yes'], 'A condition may let so many profiles pass.', '1, 8 [docs: AJO condition]'),
  facts(
    'expr.functions',
    ['2020', '2021', 'all'],
    'Functions of the expression language; see the editor.',
    '1, 12.4 [docs: JO relnotes; git]',
  ),
  facts('exitCriteria', ['no', 'no', 'yes'], 'An event may end an instance wherever it is.', '1 [docs: AJO properties]'),
  facts('pause', ['no', 'no', 'yes'], 'A live journey can be paused, for 14 days at most, and resumed.', '1, 11.4 [docs: AJO pause]'),
  facts('dryRun', ['no', 'no', 'yes'], 'The product can run without sending; here nothing is ever sent.', '1, 13.2 [docs: AJO testing]'),
  facts(
    'supplementalId',
    ['no', 'no', 'yes'],
    'A second id may tell instances of one profile apart; not part of the format.',
    '1, 6 [docs: AJO suppl]',
  ),
  facts(
    'rs.testMode',
    ['refused', 'one test profile, or 100 at random', 'one test profile'],
    'Test mode of a journey with a trigger; not part of the format.',
    '1, 5.7 [seed] [docs: JO read-segment, AJO testing]',
  ),
  facts(
    'test.externalEvents',
    ['accepted', 'accepted', 'refused'],
    'Events of other senders in test mode; not part of the format.',
    '1, 13.1 [docs: JO relnotes, JO testing]',
  ),
]
