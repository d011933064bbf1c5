import { describe, expect, test } from 'vitest'
import { action, adobe, check, checkIn, event, known, linesAbout, qualification, trigger, with1 } from './adobe-journeys.ts'

const gold = (different: object = {}) => qualification({ segment: 'gold', ...different })
const doubt = '/steps/s/segment batch-qualification?'

describe('[CHK10] listening to a batch segment', () => {
  check('streams are heard at once', with1(qualification({ segment: 'silver', timeout: { after: '1h' } })))
  check('batches once a day', with1(gold()), doubt)
  check('in a list', with1(gold({ segment: ['vip', 'gold'] })), '/steps/s/segment/1 batch-qualification?')
  check('as the start', adobe({ start: gold({ namespace: 'crmid' }), act: action() }), '/steps/start/segment batch-qualification?')
  check('a trigger reads it', adobe({ start: trigger({ segment: 'gold' }), act: action() }))
  check(
    'a timeout before a calculation must have come',
    with1(gold({ timeout: { after: '12h' } })),
    doubt,
    '/steps/s/timeout/after timeout-before-calculation?',
  )
  check('a timeout of a day', with1(gold({ timeout: { after: '24h' } })), doubt)
  const hold = (...branches: object[]) => ({ type: 'hold-until', branches: [{ id: 'a', segment: 'gold', next: 'act' }, ...branches] })
  const ofHold = '/steps/s/branches/0/segment batch-qualification?'
  check(
    'a wait beside it',
    with1(hold({ id: 'b', after: '6h', next: 'act' })),
    ofHold,
    '/steps/s/branches/1/after timeout-before-calculation?',
  )
  check('a wait for some beside it', with1(hold({ id: 'b', after: '6h', when: { trait: 'x', is: 'exists' }, next: 'act' })), ofHold)
  check(
    'a maximum',
    with1({ ...hold(), maximum: { after: '6h', next: 'act' } }),
    ofHold,
    '/steps/s/maximum/after timeout-before-calculation?',
  )
})

describe('[CHK10] what is known of a membership anyway', () => {
  const later = (start: object, s: object) => adobe({ start: { ...start, next: 's' }, s, act: action() })
  const inside = '/steps/s/segment already-in-segment?'
  check('an entrance after a trigger of that segment', later(trigger(), qualification()), inside)
  check('an entrance after an entrance', later(qualification({ namespace: 'crmid' }), qualification()), inside)
  check('an exit after an entrance', later(qualification({ namespace: 'crmid' }), qualification({ behavior: 'exit' })))
  check('an entrance after an exit', later(qualification({ namespace: 'crmid', behavior: 'exit' }), qualification()))
  check('an entrance into another', later(trigger(), qualification({ segment: 'silver' })))
  const asks = (when: object, behavior = 'exit') =>
    adobe({
      start: event(),
      s: qualification({ behavior, next: 'c' }),
      c: { type: 'condition', branches: [{ id: 'a', when, next: 'act' }] },
      act: action(),
    })
  const at = '/steps/c/branches/0/when'
  check('asking for it after its exit', asks({ segment: 'vip', member: true }), `${at}/segment known-membership?`)
  check('asking in an expression', asks({ expression: 'inSegment("vip")' }), `${at}/expression known-membership?`)
  check('asking for another', asks({ segment: 'silver', member: true }))
  check('asking after its entrance or exit', asks({ segment: 'vip', member: true }, 'both'))
  check(
    'asking before its exit',
    adobe({
      start: event({ next: 'c' }),
      c: { type: 'condition', branches: [{ id: 'a', when: { segment: 'vip', member: true }, next: 's' }] },
      s: qualification({ behavior: 'exit' }),
      act: action(),
    }),
  )
})

describe('[CHK10] waits that reckon with UTC', () => {
  const wait = (expression: string, settings: object = { timezone: 'Europe/Paris' }) =>
    with1({ type: 'wait', expression, next: 'act' }, { settings })
  const trap = 'toDateTimeOnly(setHours(nowWithDelta(1, "days"), 9))'
  check('without a zone', wait(trap), '/steps/s/expression wait-from-utc?')
  check('now without a zone', wait('toDateTimeOnly(now())'), '/steps/s/expression wait-from-utc?')
  check('with a zone', wait('toDateTimeOnly(setHours(nowWithDelta(1, "days", "Europe/Paris"), 9))'))
  check('in UTC', wait(trap, { timezone: 'UTC', profileTimezone: false }))
  check('in the zone of profiles', wait(trap, { timezone: 'UTC' }), '/steps/s/expression wait-from-utc?')
  check('in no wait it is no trap', with1(action({ next: 'act', parameters: { at: 'now()' } }), { settings: { timezone: 'Europe/Paris' } }))
})

describe('[CHK10] calls without an alternative path', () => {
  const responses = [{ status: 500 }]
  const failing = { destinations: [{ id: 'sink', kind: 'recorder' as const, responses }] }
  const calling = (different: object = {}) => adobe({ start: event({ next: 'act' }), act: action(different) })
  checkIn('a destination that may fail', failing, calling(), '/steps/act/onError no-alternative-path?')
  checkIn('with an alternative path', failing, calling({ onError: { next: null } }))
  checkIn('nobody knows the destination', { destinations: undefined }, with1(action({ next: 'act' })))
  const asking = (different: object = {}) =>
    with1({
      type: 'condition',
      branches: [{ id: 'a', when: { expression: '#{Weather.current.rain} == "yes"' }, next: 'act' }],
      ...different,
    })
  check('a condition that fetches', asking(), '/steps/s/onError no-alternative-path?')
  check('a condition with an alternative path', asking({ onError: { next: 'act' } }))
})

describe('rules of Twilio’s product are not those of Adobe’s', () => {
  const listener = (id: string) => ({ id, event: 'Logout', next: 'act' })
  check('names are optional and long, branches may overlap, a hold may have no end', {
    ...with1({ type: 'hold-until', name: 'n'.repeat(500), branches: [listener('a'), listener('b')] }),
    name: 'n'.repeat(500),
  })
  check('a wait of a second', with1({ type: 'wait', for: '1s', next: 'act' }))
  const word = (id: string, different: object = {}) =>
    with1({ type: 'condition', branches: [{ id, when: { trait: 'x', is: 'exists' }, next: 'act' }], ...different })
  check('a word of paths that the step itself has', word('none'), '/steps/s/branches/0/id reserved-id')
  check('a word of paths that it has not', word('none', { otherwise: { next: 'act' } }), '/steps/s/branches/0/id reserved-id?')
  check('its word for an error', word('error', { onError: { next: 'act' }, otherwise: {} }), '/steps/s/branches/0/id reserved-id')
  test('and nothing is said about what only Twilio’s has', () => {
    expect(linesAbout(with1(action({ next: 'act' })), { ...known, events: [{ name: 'Login', properties: { a: 'string' } }] })).toEqual([])
  })
})
