import { type AdobeRow, choices, counts, countsFromZero, flags, spans, spansOrUnlimited, withoutEffectIn } from './adobe-row.ts'

/** What is read about waiting, failing, entering again and ending: the reference's sections 1, 8 to 11 and 15. */
export const adobeJourneyLimits: readonly AdobeRow[] = [
  counts('max-steps', [50, 50, 50], 'Steps of a journey; the start counts, an end does not.', '15 [docs: JO limits]; contract section 2'),
  spans('wait.max', ['30d', '30d', '90d'], 'Longest wait.', '1, 9 [docs: JO wait, AJO wait]'),
  withoutEffectIn(
    ['jo-2020-07'],
    spans(
      'event-timeout-maximum',
      ['30d', '30d', '90d'],
      'Longest timeout of a step that listens; the product of 2020-07 has no such timeout.',
      '1 [docs: JO events, AJO general-events]; JO [inferred]',
    ),
  ),
  spans(
    'reaction-timeout-minimum',
    ['40s', '40s', '40s'],
    'Shortest timeout of a reaction; in the product of 2020-07 a wait beside it stands for one.',
    '7.3 [docs: JO reaction, JO testing]',
  ),
  spans('reaction-timeout-maximum', ['30d', '30d', '90d'], 'Longest timeout of a reaction.', '7.3, 15 [docs: JO reaction, AJO reaction]'),
  spans(
    'journey.globalTimeout',
    ['30d', '30d', '91d'],
    'An instance still inside so long after its entry is timed out; so long an entry is remembered, too.',
    '1, 11.1, 11.2 [docs: JO properties, AJO properties]',
  ),
  spansOrUnlimited(
    'finished-after',
    ['30d', '30d', '91d'],
    'From closing until a version counts as finished. The pages of 2020-07 have no such state; the reference’s scenarios for them do.',
    '1, 11.4; 20, ADB-58 [docs: JO properties, AJO read-audience]',
  ),
  spans(
    'journey.errorTimeout',
    ['5s', '5s', '30s'],
    'What an action or a fetch may take, retries included, where the journey says nothing itself.',
    '1, 10.3 [docs: JO external, JO relnotes]',
  ),
  spans('error-timeout-minimum', ['1s', '1s', '1s'], 'Shortest such time.', '10.3, 15 [docs: JO properties]'),
  spans('error-timeout-maximum', ['30s', '30s', '30s'], 'Longest such time.', '10.3, 15 [docs: JO properties]'),
  countsFromZero(
    'retries',
    [3, 3, 3],
    'How often a failed call is tried again inside that time.',
    '10.3, 15 [docs: JO external, JO limits]',
  ),
  choices(
    'answers-not-retried',
    [
      ['none', '401-403-404'],
      ['none', '401-403-404'],
      ['401-403-404', 'none'],
    ],
    'Failures that are not tried again.',
    '10.3 [docs: JO limits, AJO guardrails]',
  ),
  spans(
    'reentrance.waitPeriod',
    ['0s', '0s', '5m'],
    'From one entry of a profile until the next may come, where the journey says nothing itself; not for segment triggers.',
    '1, 11.2, OS-26 [docs: JO relnotes, AJO guardrails]',
  ),
  spansOrUnlimited(
    'reentrance-wait-maximum',
    ['unlimited', 'unlimited', '90d'],
    'Longest such time that a journey may set; the pages of today say 90 or 91 days.',
    '1, 17 [docs: AJO entry, AJO properties]',
  ),
  flags(
    'versions.multipleLive',
    [true, false, false],
    'Publishing a version leaves the one before live, without entrants, instead of closing it.',
    '1, 11.3 [docs: JO versions 2020-07, JO versions]',
  ),
  choices(
    'journey.endDateEffect',
    [
      ['profiles-continue', 'profiles-exit'],
      ['profiles-continue', 'profiles-exit'],
      ['profiles-exit', 'profiles-continue'],
    ],
    'At the end date nobody enters any more; who is inside goes on, or exits.',
    '1, 11.4, OS-36 [docs: JO properties, AJO properties]',
  ),
  flags(
    'profileTimezone.default',
    [true, true, false],
    'Waits and conditions go by the profile’s own time zone, where it has one and the journey says nothing itself.',
    '1, 11.5 [docs: JO timezone 2020-07, JO timezone, JO relnotes]',
  ),
  spans(
    'profile.updateLatency',
    ['0s', '0s', '0s'],
    'From an update of a profile until the profile has the value: seconds, without a number.',
    '10.5 [docs: JO update; inferred]',
  ),
  choices(
    'fieldGroup.cacheDuration',
    [
      ['per-field-group', 'none'],
      ['none', 'per-field-group'],
      ['none', 'per-field-group'],
    ],
    'What was fetched once is kept for as long as its field group says, or not at all.',
    '1, 10.4 [docs: JO datasource 2020-07]',
  ),
]
