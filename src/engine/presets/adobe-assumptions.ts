import { type AdobeRow, choices, decided, withoutEffectIn } from './adobe-row.ts'

/** The open questions of the reference's section 19 that have more than one answer here, or one of its own for each product. */
const alternatives: readonly AdobeRow[] = [
  decided(
    'event-at-deadline',
    ['event-wins', 'timer-wins'],
    'What happens at the very instant of a timeout is still in time, or comes too late.',
    'OS-19 [inferred]',
  ),
  choices(
    'wait-beyond-lifetime',
    [
      ['times-out-at-lifetime-end', 'times-out-at-once'],
      ['times-out-at-lifetime-end', 'times-out-at-once'],
      ['times-out-at-once', 'times-out-at-lifetime-end'],
    ],
    'A wait that would outlast its instance begins and is cut off, or ends the instance on arrival.',
    'OS-23, 9 [docs: AJO properties; inferred]',
  ),
  withoutEffectIn(
    ['jo-2020-07'],
    choices(
      'jump-refused-by-reentrance',
      [
        ['succeeds', 'fails'],
        ['succeeds', 'fails'],
        ['fails', 'succeeds'],
      ],
      'A jump into a journey whose re-entrance rules keep the profile out succeeds in silence, or fails; while the profile is inside, it succeeds.',
      'OS-25, 10.6 [docs: JO jump, AJO jump]',
    ),
  ),
  choices(
    'cap-window',
    [
      ['aligned', 'sliding'],
      ['aligned', 'sliding'],
      ['sliding', 'aligned'],
    ],
    'Calls under a cap are counted in windows that follow one another, or in the one that ends with the call.',
    'OS-45 [docs: AJO guardrails; inferred]',
  ),
]

const rest: readonly AdobeRow[] = [
  decided(
    'repeated-node-name',
    ['numbered'],
    'Of several listeners of one name the second is called _1, the third _2, in the order of the file.',
    'OS-08 [docs: JO events]; engine rules, names',
  ),
  decided(
    'signal-while-not-listening',
    ['dropped'],
    'What comes while the instance is not listening for it is dropped, and recorded.',
    'OS-18, 2.1 [docs: AJO troubleshoot; inferred]',
  ),
  decided(
    'time-condition-end',
    ['exclusive'],
    'Hours of a time condition reach from the first up to the last, not including it; from later to earlier means over midnight.',
    'OS-20 [inferred]',
  ),
  decided('null-logic', ['two-valued'], 'A comparison with null is false, and its negation true.', 'OS-21, 12.6 [inferred]'),
  decided('wait-in-the-past', ['continues-at-once'], 'A wait until a time that has passed is over at once.', 'OS-22 [inferred]'),
  decided('retry-back-off', ['none'], 'A failed call is tried again at once.', 'OS-24 [inferred]'),
  decided(
    'reentrance-wait-from',
    ['entry'],
    'The time between two entries counts from the entry before, not from its end.',
    'OS-26 [docs: AJO guardrails; inferred]',
  ),
  decided('logic-precedence', ['not-and-or'], 'In expressions not binds more than and, and that more than or.', 'OS-27 [inferred]'),
  decided(
    'local-time-of-instant',
    ['digits-kept'],
    'An instant that becomes a local time keeps its digits and loses its offset.',
    'OS-28 [inferred]',
  ),
  decided(
    'same-instant-order',
    ['state-signals-timers'],
    'At one instant: commands, changes of profiles and calculations, events, occurrences of triggers, timers.',
    'OS-29 [inferred]',
  ),
  decided(
    'publication-and-signal',
    ['publication-first'],
    'A signal at the instant of a publication meets the new version.',
    'OS-32 [inferred]',
  ),
  decided(
    'profile-gone',
    ['instance-continues'],
    'An instance whose profile has become another goes on with the key that it entered with.',
    'OS-33 [inferred]',
  ),
  decided(
    'journey-dates',
    ['start-inclusive'],
    'At the instant of the start date entering is open, at that of the end date it is over.',
    'OS-36 [inferred]',
  ),
  decided('split-draw', ['per-instance'], 'Each instance draws its branch of a split anew.', 'OS-42 [docs: JO condition; inferred]'),
  decided(
    'stop-during-call',
    ['answer-ignored'],
    'A call that is under way at a stop ends outside; its answer changes nothing.',
    'OS-44 [inferred]',
  ),
  decided('late-signal', ['ignored'], 'What comes after its timeout changes nothing.', 'OS-48 [inferred]'),
]

/** The open questions of the reference's section 19 about everything but segments; `allowed` holds what the engine can do. */
export const adobeAssumptions: readonly AdobeRow[] = [...alternatives, ...rest]
