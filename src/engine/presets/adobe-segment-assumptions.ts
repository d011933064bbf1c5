import { type AdobeRow, decided, notYet, withoutEffectIn } from './adobe-row.ts'

const beforeOptimizer = ['jo-2020-07', 'jo-2021'] as const

/** The open questions of the reference's section 19 about segments, entering by them, and reading them. */
export const adobeSegmentAssumptions: readonly AdobeRow[] = [
  decided(
    'activation-gap',
    ['lost'],
    'What changes before a qualification listens is lost; from the end of the delay on it listens.',
    'OS-01 [inferred]',
  ),
  decided(
    'continuing-qualification-time',
    ['unchanged'],
    'The time of the last qualification stays while the profile stays a member.',
    'OS-03 [inferred]',
  ),
  decided(
    'calculation-period',
    ['daily'],
    'Batch segments are calculated once a day at a time of their own, and when the timeline asks for it.',
    'OS-04 [seed] [docs: AEP seg]',
  ),
  decided(
    'several-segments',
    ['any-of-them'],
    'A qualification on several segments hears each; the context names the one that changed.',
    'OS-05 [seed] [shot: JO segqual]',
  ),
  decided(
    'exit-without-entrance',
    ['counts'],
    'An exit counts whether or not the journey could see the entrance before it.',
    'OS-06 [inferred]',
  ),
  decided(
    'quick-in-and-out',
    ['both-in-order'],
    'An entrance and an exit right after it are two signals, in order.',
    'OS-07 [docs: AJO audqual]; default [inferred]',
  ),
  decided('past-schedule', ['refuse-to-publish'], 'A trigger whose one time lies before its publication is an error.', 'OS-09 [inferred]'),
  decided(
    'recurrence-end',
    ['inclusive'],
    'An occurrence at exactly the end of the schedule still happens.',
    'OS-10 [docs: AJO read-audience]; bound [inferred]',
  ),
  decided('month-end', ['last-day'], 'A month without the day has its last day instead, and the day is remembered.', 'OS-11 [inferred]'),
  decided(
    'clock-change',
    ['local-wall-time'],
    'Schedules keep the time on the wall: one that is leapt over comes as much later, one that is shown twice counts once, the first time.',
    'OS-12 [inferred]',
  ),
  decided('after-single-occurrence', ['stays-live'], 'A journey whose trigger read once stays live.', 'OS-13 [docs: AJO read-audience]'),
  decided(
    'streamed-trigger',
    ['snapshot'],
    'A trigger on a streamed segment takes its members at the occurrence; nobody enters between occurrences.',
    'OS-14 [docs: JO read-segment]; seed ambiguous',
  ),
  decided(
    'read-order',
    ['profile-order'],
    'The members of an occurrence are read in the order of the profiles.',
    'OS-15 [inferred]; contract section 5',
  ),
  decided(
    'recurring-without-reentrance',
    ['once-per-memory'],
    'Without re-entrance a recurring trigger takes each profile once, as long as the entry is remembered.',
    'OS-16 [inferred]',
  ),
  decided(
    'several-identities',
    ['primary-or-first'],
    'Of several ids in the namespace the primary one is the key, else the first.',
    'OS-17 [inferred]',
  ),
  decided(
    'calculation-and-trigger',
    ['calculation-first'],
    'Of a calculation and an occurrence at one instant the calculation comes first.',
    'OS-30 [inferred]',
  ),
  decided(
    'deltas-of-one-calculation',
    ['segment-order'],
    'Several changes of one profile at one calculation are told in the order of the segments.',
    'OS-31 [inferred]',
  ),
  decided(
    'removed-exit-record',
    ['silent'],
    'That an exited membership is forgotten after 30 days tells nobody anything.',
    'OS-34 [docs: AEP seg]; signal [inferred]',
  ),
  ...[
    decided(
      'force-reentrance-order',
      ['exit-then-read'],
      'With forced re-entrance everybody inside exits, then the members are read and enter.',
      'OS-37 [docs: AJO read-audience]',
    ),
    decided(
      'forced-exit-outcome',
      ['exited'],
      'Who is made to exit has the outcome exited: no failure, no completion.',
      'OS-38 [inferred]',
    ),
  ].map((row) => withoutEffectIn(beforeOptimizer, row)),
  decided(
    'qualification-without-namespace',
    ['refuse-to-publish'],
    'A qualification later in a journey without a namespace is an error.',
    'OS-39 [inferred]',
  ),
  decided(
    'on-demand-calculation',
    ['like-scheduled'],
    'A calculation on demand is like any other, and moves no later one.',
    'OS-40 [docs: AEP seg]; [inferred]',
  ),
  decided(
    'first-calculation-after-publication',
    ['compare-with-previous'],
    'A calculation reports what differs from the one before it, whenever the journey was published.',
    'OS-41 [inferred]',
  ),
  decided(
    'throttled-members',
    ['fixed-at-occurrence'],
    'Who is read is fixed at the occurrence; the read rate only spreads the entries.',
    'OS-43 [inferred]',
  ),
  decided(
    'missing-identity-code',
    ['external-key-computation-error'],
    'A qualification without an identity in the namespace is refused with this code.',
    'OS-46 [docs: AJO troubleshoot]; choice [inferred]',
  ),
  decided(
    'qualification-payload',
    ['frozen'],
    'What a qualification brought stays as it was, whatever the membership does later.',
    'OS-47 [inferred]',
  ),
  notYet(
    decided(
      'segment-edits',
      ['told-at-next-evaluation'],
      'What an edit of a rule changes is told when the segment is evaluated next; no scenario can edit one yet.',
      'OS-35 [inferred]',
    ),
  ),
]
