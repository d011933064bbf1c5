import { expect, test } from 'vitest'
import { checkout, event, receipt, rehearse } from './rehearse.ts'

const vipOnly = checkout({ start: { audience: 'vip' } })
const started = (at: string, session: string) => event(at, 'Started', { session })
const streaming = (rule: object, more: object = {}) => [{ id: 'vip', evaluation: 'streaming', rule, ...more }]
const entered = (given: object) => rehearse({ journeys: [vipOnly], ...given }).instances.map(({ identifier }) => identifier)

test('[ADM11][SEG1] only a member at the instant of the event enters; leaving later changes nothing', () => {
  const result = rehearse({
    journeys: [vipOnly],
    segments: [{ id: 'vip', evaluation: 'scripted' }],
    timeline: [
      started('+0s', 's0'),
      { at: '+1m', profile: 'u1', segment: 'vip', change: 'enter' },
      started('+1m', 's1'),
      { at: '+10m', profile: 'u1', segment: 'vip', change: 'exit' },
      started('+10m', 's2'),
    ],
  })
  expect(result.instances.map(({ identifier, path }) => [identifier, path])).toEqual([['s1', 'start > hold[maximum] > nudge > done']])
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['filtered:audience', 'filtered:audience'])
})

test('[SEG1] a profile starts in the scripted segments that it names', () => {
  const segments = [{ id: 'vip', evaluation: 'scripted' }]
  expect(entered({ segments, profiles: [{ id: 'u1', segments: ['vip'] }], timeline: [started('+0s', 's1')] })).toEqual(['s1'])
  expect(entered({ segments, timeline: [started('+0s', 's1')] })).toEqual([])
})

test('[SEG2] a streaming segment follows its rule over traits, segments and events', () => {
  const twice = { event: 'Ordered', where: [{ property: 'big', equals: true }], count: { is: 'at-least', value: 2 } }
  const rule = { all: [{ trait: 'plan', is: 'equals', value: 'pro' }, twice, { not: { segment: 'banned', member: true } }] }
  const segments = [...streaming(rule), { id: 'banned', evaluation: 'scripted' }]
  const order = (at: string, big: boolean) => event(at, 'Ordered', { big })
  const timeline = [order('+1m', true), order('+2m', false), started('+3m', 's1'), order('+4m', true), started('+5m', 's2')]
  const profiles = [{ id: 'u1', traits: { plan: 'pro' } }]
  expect(entered({ segments, profiles, timeline })).toEqual(['s2'])
  expect(entered({ segments, profiles: [{ id: 'u1', traits: { plan: 'free' } }], timeline })).toEqual([])
  expect(entered({ segments, profiles: [{ id: 'u1', traits: { plan: 'pro' }, segments: ['banned'] }], timeline })).toEqual([])
})

test('[SEG2] with a latency the membership shows that much later', () => {
  const segments = streaming({ trait: 'plan', is: 'equals', value: 'pro' }, { latency: '2m' })
  const timeline = [{ at: '+1m', profile: 'u1', traits: { plan: 'pro' } }, started('+2m59s', 's1'), started('+3m', 's2')]
  expect(entered({ segments, timeline })).toEqual(['s2'])
})

test('[SEG3] a journey does not see the membership that the very event causes, nor does a split on its way', () => {
  const segments = streaming({ event: 'Started' })
  expect(entered({ segments, timeline: [started('+0s', 's1'), started('+1m', 's2')] })).toEqual(['s2'])
  const split = {
    ...receipt(),
    steps: {
      start: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'split' },
      split: {
        type: 'condition',
        name: 'Split',
        branches: [{ id: 'in', name: 'In', when: { segment: 'vip', member: true } }],
        otherwise: { next: 'wait' },
      },
      wait: { type: 'wait', for: '5m', next: 'later' },
      later: {
        type: 'condition',
        name: 'Later',
        branches: [{ id: 'now', name: 'Now', when: { segment: 'vip', member: true } }],
        otherwise: {},
      },
    },
  }
  const result = rehearse({ journeys: [split], segments, timeline: [started('+0s', 's1')] })
  expect(result.instances[0]?.path).toBe('start > split[otherwise] > wait > later[now]')
})

test('[SEG4] an event counts for a window up to its end, and not at its beginning', () => {
  const segments = streaming({ event: 'Ordered', within: '1h' })
  const timeline = [event('+0s', 'Ordered'), started('+59m59s999ms', 's1'), started('+1h', 's2')]
  expect(entered({ segments, timeline })).toEqual(['s1'])
})

test('[SEG5] segment rules compare strict types', () => {
  const withTrait = (rule: object, level: unknown) =>
    entered({ segments: streaming(rule), profiles: [{ id: 'u1', traits: { level } }], timeline: [started('+0s', 's1')] }).length
  const equals = { trait: 'level', is: 'equals', value: 5 }
  expect([withTrait(equals, 5), withTrait(equals, '5')]).toEqual([1, 0])
  const over = { trait: 'level', is: 'greater-than', value: 4 }
  expect([withTrait(over, 5), withTrait(over, '5')]).toEqual([1, 0])
})
