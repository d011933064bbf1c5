import { describe } from 'vitest'
import { action, adobe, check, checkIn, event, qualification, trigger, with1 } from './adobe-journeys.ts'

describe('[CHK1] a journey starts with an event, a qualification or a trigger', () => {
  check('an event', adobe({ start: event({ next: 'act' }), act: action() }))
  check('a qualification', adobe({ start: qualification({ namespace: 'crmid' }), act: action() }))
  check('a trigger', adobe({ start: trigger(), act: action() }))
  check('no other step', adobe({ start: { type: 'wait', for: '1h', next: 'act' }, act: action() }), '/start wrong-start')
  check('no step at all', adobe({ act: action() }, { start: 'strt' }), '/start unknown-step')
  check('a trigger in second position', with1(trigger()), '/steps/s misplaced-step')
  check('two triggers', adobe({ start: trigger({ next: 's' }), s: trigger(), act: action() }), '/steps/s misplaced-step')
  check('an event later on', with1(event({ namespace: undefined, next: 'act' })))
  check(
    'a step that no path leads to',
    adobe({ start: event({ next: 'act' }), act: action(), s: event({ namespace: undefined, next: null }) }),
    '/steps/s unreachable-step?',
  )
  check(
    'a timeout of the first step',
    adobe({ start: event({ timeout: { after: '1h' }, next: 'act' }), act: action() }),
    '/steps/start/timeout misplaced-field',
  )
  check(
    'a timeout of a first qualification',
    adobe({ start: qualification({ namespace: 'crmid', timeout: { after: '1h' } }), act: action() }),
    '/steps/start/timeout misplaced-field',
  )
})

describe('[CHK2] one namespace, which the first step names', () => {
  check('a first qualification without one', adobe({ start: qualification(), act: action() }), '/steps/start/namespace missing-field')
  check(
    'one that there is not',
    adobe({ start: qualification({ namespace: 'crmdi' }), act: action() }),
    '/steps/start/namespace unknown-namespace',
  )
  check('one that there always is', adobe({ start: trigger({ namespace: 'user_id' }), act: action() }))
  check('one without a kind', adobe({ start: trigger({ namespace: 'email' }), act: action() }))
  check('one of things', adobe({ start: trigger({ namespace: 'store' }), act: action() }), '/steps/start/namespace not-a-person-namespace')
  checkIn('nobody knows them', { namespaces: undefined }, adobe({ start: trigger({ namespace: 'zork' }), act: action() }))
  checkIn(
    'not all could be read',
    { incomplete: new Set(['namespaces'] as const) },
    adobe({ start: trigger({ namespace: 'zork' }), act: action() }),
  )
  check('the same one later', with1(event({ next: 'act' })))
  check('another one later', with1(event({ namespace: 'email', next: 'act' })), '/steps/s/namespace mixed-namespaces')
  check(
    'one after a start without',
    adobe({ start: event({ namespace: undefined }), s: event({ next: 'act' }), act: action() }),
    '/steps/s/namespace mixed-namespaces',
  )
})

describe('[CHK2] what must know the profile needs a namespace', () => {
  const nameless = (step: object, different: object = {}) =>
    adobe({ start: event({ namespace: undefined }), s: step, act: action() }, different)
  const asked = (when: object) => nameless({ type: 'condition', branches: [{ id: 'a', when, next: 'act' }] })
  check('a trait', asked({ trait: 'plan', is: 'exists' }), '/steps/s/branches/0/when needs-namespace')
  check('a membership', asked({ segment: 'vip', member: true }), '/steps/s/branches/0/when needs-namespace')
  check('a membership in an expression', asked({ expression: 'inSegment("vip")' }), '/steps/s/branches/0/when/expression needs-namespace')
  check(
    'a trait in an expression',
    asked({ expression: '#{ExperiencePlatform.group.profile.plan} == "a"' }),
    '/steps/s/branches/0/when/expression needs-namespace',
  )
  check('the event itself does not', asked({ expression: '@{Login.plan} == "a"' }))
  check('an action does not', nameless(action({ next: 'act' })))
  check('a qualification', nameless(qualification()), '/steps/s needs-namespace')
  check(
    'a branch on a segment',
    nameless({
      type: 'hold-until',
      branches: [
        { id: 'e', event: 'Logout', next: 'act' },
        { id: 's', segment: 'vip', next: 'act' },
      ],
    }),
    '/steps/s/branches/1 needs-namespace',
  )
  check('an update', nameless({ type: 'update-profile', set: { tier: '"a"' }, next: 'act' }), '/steps/s needs-namespace')
  checkIn('a jump', { journeys: undefined }, nameless({ type: 'jump', journey: 'b', next: 'act' }), '/steps/s needs-namespace')
  check(
    'the profile’s zone',
    nameless(action({ next: 'act' }), { settings: { profileTimezone: true } }),
    '/settings/profileTimezone needs-namespace',
  )
  check('not the profile’s zone', nameless(action({ next: 'act' }), { settings: { profileTimezone: false } }))
})

describe('[CHK3] what a journey names is there', () => {
  check(
    'a segment',
    adobe({ start: qualification({ namespace: 'crmid', segment: 'vpi' }), act: action() }),
    '/steps/start/segment unknown-segment',
  )
  check(
    'one of several segments',
    adobe({ start: qualification({ namespace: 'crmid', segment: ['vip', 'zork', 'vip'] }), act: action() }),
    '/steps/start/segment/1 unknown-segment',
    '/steps/start/segment/2 duplicate-id',
  )
  check('the segment of a trigger', adobe({ start: trigger({ segment: 'zork' }), act: action() }), '/steps/start/segment unknown-segment')
  check(
    'the segment of a branch',
    with1({ type: 'hold-until', branches: [{ id: 'a', segment: 'zork', next: 'act' }] }),
    '/steps/s/branches/0/segment unknown-segment',
  )
  check('a destination', with1(action({ destination: 'snik', next: 'act' })), '/steps/s/destination unknown-destination')
  const events = [{ name: 'Login' }, { name: 'Logout' }]
  checkIn('the catalogue has all events', { events }, with1(event({ event: 'Logout', next: 'act' })))
  checkIn('an entry event', { events: [{ name: 'Logout' }] }, with1(action({ next: 'act' })), '/steps/start/event unknown-entry-event')
  checkIn('a later event', { events }, with1(event({ event: 'Logut', next: 'act' })), '/steps/s/event unknown-event?')
  checkIn(
    'the event of a branch',
    { events },
    with1({ type: 'hold-until', branches: [{ id: 'a', event: 'Logut', next: 'act' }] }),
    '/steps/s/branches/0/event unknown-event?',
  )
  checkIn(
    'the event of an exit rule',
    { events },
    with1(action({ next: 'act' }), { preset: 'ajo-current', exitRules: [{ id: 'x', event: 'Logut' }] }),
    '/exitRules/0/event unknown-event?',
  )
  checkIn(
    'without a workspace nothing is said to be missing',
    { segments: undefined, destinations: undefined, dataSources: undefined, namespaces: undefined, journeys: undefined },
    adobe({
      start: event({ namespace: 'zork' }),
      s: { type: 'condition', branches: [{ id: 'a', when: { expression: 'inSegment("zork") and #{Zork.a.b} == "x"' }, next: 'jump' }] },
      jump: { type: 'jump', journey: 'zork', next: 'act' },
      act: action({ destination: 'zork' }),
    }),
  )
})
