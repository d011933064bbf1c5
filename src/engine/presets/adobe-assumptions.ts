import { type AdobeRow, choices, decided, withoutEffectIn } from './adobe-row.ts'

/** The open questions of the reference's section 19 that the engine decides; `allowed` holds what it can do. */
export const adobeAssumptions: readonly AdobeRow[] = [
  decided(
    'event-at-deadline',
    ['event-wins', 'timer-wins'],
    'An event at the very instant of a timeout is still in time, or comes too late.',
    'OS-19 [inferred]',
  ),
  choices(
    'cap-window',
    [
      ['aligned', 'sliding'],
      ['aligned', 'sliding'],
      ['sliding', 'aligned'],
    ],
    'Calls under a cap are counted in windows that follow one another, or in the window that ends now.',
    'OS-45 [inferred] [docs: AJO guardrails]',
  ),
  choices(
    'wait-beyond-lifetime',
    [
      ['times-out-at-lifetime-end', 'times-out-at-once'],
      ['times-out-at-lifetime-end', 'times-out-at-once'],
      ['times-out-at-once', 'times-out-at-lifetime-end'],
    ],
    'A wait that would outlast its instance begins and is cut off, or ends the instance on arrival.',
    'OS-23, 9 [inferred] [docs: AJO properties]',
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
      'A jump into a journey whose re-entrance rules keep the profile out succeeds in silence, or fails. Into one that it is inside of, it always succeeds.',
      'OS-25, 10.6 [docs: JO jump, AJO jump]',
    ),
  ),
]
