import { describe, expect, test } from 'vitest'
import { action, adobe, event, linesOfItems, qualification, trigger } from './adobe-journeys.ts'

const first = (start: object = qualification({ namespace: 'crmid' }), different: object = {}) => adobe({ start, act: action() }, different)

function check(title: string, items: readonly object[], journey: Record<string, unknown>, ...expected: string[]): void {
  test(title, () => expect(linesOfItems(items, [journey])).toEqual(expected.sort()))
}

describe('[CHK9] what can be done to a live journey', () => {
  const ajo = { preset: 'ajo-current' }
  const act = (name: string, different: object = {}) => ({ journey: 'j', do: name, ...different })
  check('close', [act('close')], first())
  check('stop', [act('stop')], first())
  check('pause in a product that has it', [act('pause')], first(undefined, ajo), '/timeline/0/do not-simulated-yet')
  check(
    'resume in a product that has it',
    [act('pause'), act('resume')],
    first(undefined, ajo),
    '/timeline/0/do not-simulated-yet',
    '/timeline/1/do not-simulated-yet',
  )
  check('pause in one that does not', [act('pause')], first(), '/timeline/0/do not-in-preset')
  check('archive', [act('archive')], first(undefined, ajo), '/timeline/0/do not-in-preset')
  const second = (different: object = {}) => act('publish', { at: '+2h', definition: first(), ...different })
  check('close of the one version', [act('close', { version: 1 })], first())
  check('stop of one that there is not', [act('stop', { version: 2 })], first(), '/timeline/0/version unknown-version')
  check('stop of one that comes later', [act('stop', { version: 2 }), second()], first(), '/timeline/0/version unknown-version')
  check('stop of one that came before', [second(), act('stop', { version: 2, at: '+3h' })], first())
  check('stop of one of the same instant, later in the file', [second(), act('stop', { version: 2, at: '+2h' })], first())
  check(
    'stop of one of the same instant, earlier in the file',
    [act('stop', { version: 2, at: '+2h' }), second()],
    first(),
    '/timeline/0/version unknown-version',
  )
  check('what becomes of the version before', [second({ previous: 'pause' })], first(), '/timeline/0/previous not-in-preset')
  check('who was in before', [second({ excludeEarlier: true })], first(), '/timeline/0/excludeEarlier not-in-preset')
})

describe('[CHK9] versions start alike', () => {
  const publishing = (definition: object) => [{ journey: 'j', do: 'publish', definition }]
  const at = '/timeline/0/definition'
  const changes = `${at}/start changed-start`
  const ofSegment = (segment: unknown, different: object = {}) => first(qualification({ namespace: 'crmid', segment, ...different }))
  check('with the same segment', publishing(ofSegment('vip', { behavior: 'both' })), ofSegment('vip'))
  check('with the same segments', publishing(ofSegment(['silver', 'vip'])), ofSegment(['vip', 'silver']))
  check('with another segment', publishing(ofSegment('silver')), ofSegment('vip'), `${at}/steps/start/segment changed-start`)
  check(
    'with another namespace',
    publishing(ofSegment('vip', { namespace: 'email' })),
    ofSegment('vip'),
    `${at}/steps/start/namespace changed-start`,
  )
  check('with an event instead', publishing(first(event({ next: 'act' }))), first(), changes)
  check('with a qualification instead of an event', publishing(first()), first(event({ next: 'act' })), changes)
  check('with a trigger instead of an event', publishing(first(trigger())), first(event({ next: 'act' })), changes)
  check('with another event', publishing(first(event({ event: 'Logout', namespace: 'email', next: 'act' }))), first(event({ next: 'act' })))
  check(
    'with another segment of a trigger',
    publishing(first(trigger({ segment: 'silver' }))),
    first(trigger()),
    `${at}/steps/start/segment changed-start`,
  )
  const daily = { type: 'recurring', every: { unit: 'day', interval: 1 }, start: '2021-09-01T09:00' }
  const incremental = first(trigger({ schedule: daily, incremental: true }), { preset: 'ajo-current' })
  check('not after an incremental read', publishing(incremental), incremental, `${at} changed-start`)
  check(
    'under a preset of the other product',
    publishing(adobe({ start: { type: 'event', event: 'A', entry: 'once' } }, { preset: 'twilio-ga-2025-11' })),
    first(),
    `${at}/preset changed-product`,
  )
  const reentering = (reentrance?: object) => first(undefined, reentrance ? { settings: { reentrance } } : {})
  check('with the same re-entrance', publishing(reentering({ allowed: true })), reentering())
  check('with the same period', publishing(reentering({ wait: '60s' })), reentering({ wait: '1m' }))
  check(
    'with another re-entrance',
    publishing(reentering({ allowed: false })),
    reentering(),
    `${at}/settings/reentrance changed-reentrance`,
  )
  check('with another period', publishing(reentering()), reentering({ wait: '1m' }), `${at}/settings/reentrance changed-reentrance`)
})

describe('[CHK9] reactions and identities of the timeline', () => {
  const reacts = (step: string, journey?: string) => ({
    profile: 'u1',
    ...(journey ? { journey } : {}),
    reaction: { step, interaction: 'opened' },
  })
  check('to an action', [reacts('act')], first())
  check('to the action of a journey', [reacts('act', 'j')], first())
  check('to no step', [reacts('atc')], first(), '/timeline/0/reaction/step unknown-step')
  check('to a step that sends nothing', [reacts('start')], first(), '/timeline/0/reaction/step not-an-action')
  check('to no journey', [reacts('act', 'z')], first(), '/timeline/0/journey unknown-journey')
  const later = adobe({ start: qualification({ namespace: 'crmid' }), act: action({ next: 'more' }), more: action() })
  check('to an action of a later version', [reacts('more'), { journey: 'j', do: 'publish', definition: later }], first())
  const comes = (identity: object) => ({ profile: 'u1', event: 'Login', identity })
  check('under an identity', [comes({ crmid: 'c1' })], first())
  check('under one that there is not', [comes({ crmdi: 'c1' })], first(), '/timeline/0/identity/crmdi unknown-namespace')
})

describe('[CHK10] a batch segment that was never calculated is doubtful', () => {
  const gold = first(qualification({ namespace: 'crmid', segment: 'gold' }))
  const lines = (timeline: readonly object[], different: object = {}) =>
    linesOfItems(timeline, [gold], different).filter((line) => !line.includes('batch-qualification'))
  const doubt = '/journeys/0/steps/start/segment not-calculated-before?'
  const publication = { journey: 'j', do: 'publish', at: '+20h' }
  test('before the journey is published', () => expect(lines([])).toEqual([doubt]))
  test('somebody is said to be in it', () => expect(lines([], { profiles: [{ id: 'u1', segments: ['gold'] }] })).toEqual([]))
  test('it is calculated before the publication', () => expect(lines([publication])).toEqual([]))
  test('its first calculation comes after', () => expect(lines([{ ...publication, at: '+16h' }])).toEqual([doubt]))
  test('it is calculated on demand', () => expect(lines([{ at: '+0s', calculate: ['gold'] }])).toEqual([]))
})
