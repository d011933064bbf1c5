import { describe, expect, test } from 'vitest'
import { action, adobe, asJourney, check, checkIn, event, known, messagesAbout, qualification, trigger, with1 } from './adobe-journeys.ts'

const jump = (to: string, next: string | null = 'act') => ({ type: 'jump', journey: to, next })
const target = (id: string, start: object = event({ next: 's' }), s: object = action()) =>
  asJourney(adobe({ start, s, act: action() }, { id }))
const jumping = (to: string, different: object = {}) => with1(jump(to), different)

describe('[CHK5] where a jump may lead', () => {
  const among = (...journeys: ReturnType<typeof target>[]) => ({ journeys: [asJourney(jumping('b')), ...journeys] })
  checkIn('a journey that starts with an event', among(target('b')), jumping('b'))
  checkIn('one that there is not', among(target('b')), jumping('c'), '/steps/s/journey unknown-journey')
  checkIn('one of which nobody knows', { journeys: undefined }, jumping('c'))
  checkIn('one that may be among those that could not be read', { journeys: [], incomplete: new Set(['journeys'] as const) }, jumping('c'))
  checkIn('itself', among(), jumping('j'), '/steps/s/journey impossible-jump')
  checkIn('one that starts with a trigger', among(target('b', trigger())), jumping('b'), '/steps/s/journey impossible-jump')
  checkIn(
    'one that starts with a qualification',
    among(target('b', qualification({ namespace: 'crmid' }))),
    jumping('b'),
    '/steps/s/journey impossible-jump',
  )
  checkIn('one with another namespace', among(target('b', event({ namespace: 'email' }))), jumping('b'), '/steps/s/journey impossible-jump')
  checkIn('one without a namespace', among(target('b', event({ namespace: undefined }))), jumping('b'), '/steps/s/journey impossible-jump')
  checkIn(
    'one of another product',
    among({ ...target('b'), preset: 'twilio-ga-2025-11' }),
    jumping('b'),
    '/steps/s/journey impossible-jump',
  )
  checkIn('one that jumps back', among(target('b', event(), jump('j'))), jumping('b'), '/steps/s/journey impossible-jump')
  checkIn('one that jumps on', among(target('b', event(), jump('c')), target('c')), jumping('b'))
  const round = among(target('b', event(), jump('c')), target('c', event(), jump('j')))
  checkIn('one that leads back over another', round, jumping('b'), '/steps/s/journey impossible-jump')
  checkIn('one with a circle of its own', among(target('b', event(), jump('c')), target('c', event(), jump('b'))), jumping('b'))
  test('the way back is told', () => {
    expect(messagesAbout(jumping('b'), { ...known, ...round })).toContain('j > b > c > j')
  })
})

describe('[CHK5] where a jump may stand', () => {
  const journeys = [target('b')]
  checkIn(
    'not after a trigger',
    { journeys },
    adobe({ start: trigger({ next: 's' }), s: jump('b'), act: action() }),
    '/steps/s misplaced-step',
  )
  const qualifying = (preset: string) => adobe({ start: event(), s: jump('b', 'q'), q: qualification(), act: action() }, { preset })
  checkIn('not beside a qualification', { journeys }, qualifying('jo-2021'), '/steps/s misplaced-step')
  checkIn('beside one in the newest product', { journeys }, qualifying('ajo-current'))
})

describe('[CHK6] a reaction is to the message of an action on every path to it', () => {
  const reaction = (to: string) => ({ type: 'reaction', to, interaction: 'clicked', next: 'act' })
  const reacting = (to: string, s: object = action({ next: 'r' })) => adobe({ start: event(), s, r: reaction(to), act: action() })
  check('to the action before', reacting('s'))
  check('to no step', reacting('z'), '/steps/r/to unknown-step')
  check('to a step of another type', reacting('start'), '/steps/r/to not-an-action')
  check('to an action behind it', reacting('act'), '/steps/r/to reaction-before-message')
  check(
    'a path that goes past the action',
    adobe({
      start: event(),
      s: {
        type: 'random-split',
        branches: [
          { id: 'a', percent: 50, next: 'mail' },
          { id: 'b', percent: 50, next: 'r' },
        ],
      },
      mail: action({ next: 'r' }),
      r: reaction('mail'),
      act: action(),
    }),
    '/steps/r/to reaction-before-message',
  )
  check(
    'paths that part and meet after it',
    adobe({
      start: event(),
      s: action({ next: 'split' }),
      split: {
        type: 'random-split',
        branches: [
          { id: 'a', percent: 50, next: 'r' },
          { id: 'b', percent: 50, next: 'w' },
        ],
      },
      w: { type: 'wait', for: '1h', next: 'r' },
      r: reaction('s'),
      act: action(),
    }),
  )
})
