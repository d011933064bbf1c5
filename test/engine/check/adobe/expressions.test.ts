import { describe, expect, test } from 'vitest'
import { action, adobe, check, checkIn, event, messagesAbout, qualification, with1 } from './adobe-journeys.ts'

const condition = (when: object, different: object = {}) => ({
  type: 'condition',
  branches: [{ id: 'a', when, next: 'act' }],
  ...different,
})
const asking = (expression: string, different: object = {}) => with1(condition({ expression }), different)
const hold = (branch: object) => ({
  type: 'hold-until',
  branches: [
    { id: 'e', event: 'Logout', next: 'act' },
    { id: 'b', next: 'act', ...branch },
  ],
})

describe('[CHK8] expressions are compiled where they stand', () => {
  check('of a condition: a boolean', asking('@{Login.total} > 5'))
  check('of a condition: no text', asking('concat("a", "b")'), '/steps/s/branches/0/when/expression expression-type')
  check(
    'below all, any and not',
    with1(condition({ all: [{ any: [{ not: { expression: '1 +' } }] }] })),
    '/steps/s/branches/0/when/all/0/any/0/not/expression expression-syntax',
  )
  check(
    'of an event step',
    with1(event({ next: 'act', condition: { expression: '"no"' } })),
    '/steps/s/condition/expression expression-type',
  )
  check('of a wait: a dateTimeOnly', with1({ type: 'wait', expression: 'toDateTimeOnly(now("Europe/Paris"))', next: 'act' }))
  check(
    'of a wait: no dateTime',
    with1({ type: 'wait', expression: 'now("Europe/Paris")', next: 'act' }),
    '/steps/s/expression expression-type',
  )
  check('of a branch of a hold', with1(hold({ expression: '5' })), '/steps/s/branches/1/expression expression-type')
  check(
    'of whom a wait catches',
    with1(hold({ after: '1h', when: { expression: '5' } }), { preset: 'jo-2020-07' }),
    '/steps/s/branches/1/when/expression expression-type',
  )
  check(
    'of a parameter',
    with1(action({ next: 'act', parameters: { good: '3 * 4', product: '3 * 4.0' } })),
    '/steps/s/parameters/product expression-type',
  )
  check(
    'of an update',
    with1({ type: 'update-profile', set: { tier: 'zork()' }, next: 'act' }),
    '/steps/s/set/tier expression-unknown-name',
  )
  checkIn(
    'of a jump',
    { journeys: undefined },
    with1({ type: 'jump', journey: 'b', parameters: { 'a/b': '@{Lgin.x}' }, next: 'act' }),
    '/steps/s/parameters/a~1b expression-unknown-name',
  )
  check('a doubt', asking('toDateTime("yesterday") > now()'), '/steps/s/branches/0/when/expression expression-always-null?')
})

describe('[CHK8] what expressions may name', () => {
  const at = '/steps/s/branches/0/when/expression expression-unknown-name'
  check('a segment', asking('inSegment("vip")'))
  check('no unknown segment', asking('inSegment("vpi")'), at)
  checkIn('nobody knows the segments', { segments: undefined }, asking('inSegment("vpi")'))
  check('a data source', asking('#{Weather.current.rain} == "yes"'), '/steps/s/onError no-alternative-path?')
  check('no unknown data source', asking('#{Weathr.current.rain} == "yes"'), at)
  check('no unknown field group', asking('#{Weather.crrent.rain} == "yes"'), at)
  checkIn('nobody knows the data sources', { dataSources: undefined }, asking('#{Weathr.current.rain} == "yes"'))
  checkIn('events are known all the same', { dataSources: undefined, segments: undefined }, asking('@{Lgin.x} == "yes"'), at)
  check(
    'a second event of one name',
    adobe({ start: event(), s: event({ next: 'c' }), c: condition({ expression: '@{Login_1.x} == 1' }), act: action() }),
  )
  check(
    'a qualification',
    adobe({
      start: event(),
      s: qualification({ next: 'c' }),
      c: condition({ expression: `@{Segmentqualification.segmentMembership.ups.'vip'.status} == "realized"` }),
      act: action(),
    }),
  )
  checkIn(
    'types of the catalogue',
    { events: [{ name: 'Login', properties: { total: 'string' } }] },
    asking('@{Login.total} > 5'),
    '/steps/s/branches/0/when/expression expression-type',
  )
  check(
    'functions of the product',
    asking('in("a", split("a b", " "))', { preset: 'jo-2020-07' }),
    '/steps/s/branches/0/when/expression expression-not-in-preset',
  )

  test('the message says where', () => {
    expect(messagesAbout(asking('1 == 1 and\n  zork()'))).toContain('Line 2, column 3: ')
    expect(messagesAbout(asking('true and zork()'))).toContain('Column 10: ')
  })
})

describe('[CHK8] other conditions', () => {
  check('a property of an event', with1(condition({ context: 'Login.total', is: 'greater-than', value: 5 })))
  check('no property', with1(condition({ context: 'Login', is: 'exists' })), '/steps/s/branches/0/when/context context-without-property')
  check(
    'no event of the journey',
    with1(condition({ context: 'Lgin.total', is: 'exists' })),
    '/steps/s/branches/0/when/context unknown-context-event',
  )
  check(
    'a value that cannot be compared',
    with1(condition({ trait: 'age', is: 'greater-than', value: 'old' })),
    '/steps/s/branches/0/when/value unfit-value',
  )
  check(
    'a segment that there is not',
    with1(condition({ segment: 'vpi', member: true })),
    '/steps/s/branches/0/when/segment unknown-segment',
  )
  const ajo = { preset: 'ajo-current' }
  check('a profile cap', with1(condition({ profileCap: 5 }), ajo))
  check(
    'a profile cap inside another',
    with1(condition({ not: { profileCap: 5 } }), ajo),
    '/steps/s/branches/0/when/not/profileCap misplaced-field',
  )
  check(
    'a profile cap of an event',
    with1(event({ next: 'act', condition: { profileCap: 5 } }), ajo),
    '/steps/s/condition/profileCap misplaced-field',
  )
})
