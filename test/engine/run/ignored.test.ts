import { expect, test } from 'vitest'
import { checkout, discards, event, rehearse } from './rehearse.ts'

const started = (at: string, session = 's1') => event(at, 'Started', { session })
const filtered = checkout({
  hold: { branches: [{ id: 'b', name: 'B', event: 'Bought', where: [{ property: 'by', equals: 'card' }], next: 'done' }] },
})
const bought = (properties: object) => event('+5m', 'Bought', properties, { messageId: 'm' })

test('[IGN1] what was taken leaves no row, and one event leaves one row per journey', () => {
  const other = checkout({ journey: { id: 'other' } })
  const taken = rehearse({ journeys: [checkout(), other], timeline: [started('+0s'), bought({ session: 's1' })] })
  expect(discards(taken)).toEqual([])
  const twice = rehearse({
    journeys: [checkout(), other],
    timeline: [started('+0s', 's1'), started('+1s', 's2'), bought({ session: 'x' })],
  })
  expect(discards(twice)).toEqual(['ignored m identifier-mismatch checkout/u1/1', 'ignored m identifier-mismatch other/u1/1'])
})

test('[IGN1] an event that no journey knows leaves none', () => {
  expect(discards(rehearse({ journeys: [checkout()], timeline: [event('+0s', 'Page_Viewed')] }))).toEqual([])
})

test.each([
  ['nobody is inside', [], { session: 's1', by: 'card' }, 'ignored m no-instance'],
  ['the filter fails', [started('+0s')], { session: 's1', by: 'cash' }, 'ignored m filtered:property checkout/u1/1'],
  ['the identifier is missing', [started('+0s')], { by: 'card' }, 'ignored m identifier-missing checkout/u1/1'],
  ['the identifier differs', [started('+0s')], { session: 'S1', by: 'card' }, 'ignored m identifier-mismatch checkout/u1/1'],
  ['the filter is tested before the identifier', [started('+0s')], { by: 'cash' }, 'ignored m filtered:property checkout/u1/1'],
])('[IGN2] the furthest test reached is the reason: %s', (_why, before, properties, expected) => {
  expect(discards(rehearse({ journeys: [filtered], timeline: [...before, bought(properties)] }))).toEqual([expected])
})

test('[IGN2] of several instances the one that reached furthest is named', () => {
  const twoSteps = {
    ...checkout(),
    steps: {
      start: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'hold' },
      hold: {
        type: 'hold-until',
        name: 'Hold',
        branches: [{ id: 'b', name: 'B', event: 'Bought', next: 'rest' }],
        maximum: { after: '1d', next: null },
      },
      rest: { type: 'wait', for: '1d', next: null },
    },
  }
  const timeline = [started('+0s', 's1'), started('+1s', 's2'), event('+1m', 'Bought', { session: 's1' }), bought({ session: 's1' })]
  // s1 waits in the rest and does not listen; s2 listens, and its identifier differs.
  expect(discards(rehearse({ journeys: [twoSteps], timeline }))).toEqual(['ignored m identifier-mismatch checkout/u1/2'])
})

test('[IGN3] a refused entry leaves its refusal alone, unless an instance tested the event further', () => {
  const refused = rehearse({ journeys: [checkout()], timeline: [started('+0s'), event('+1m', 'Started', {}, { messageId: 'm' })] })
  expect(discards(refused)).toEqual(['refused m missing-identifier'])
  const loop = checkout({ hold: { branches: [{ id: 'b', name: 'B', event: 'Started', next: 'done' }] } })
  const tested = rehearse({ journeys: [loop], timeline: [started('+0s'), event('+1m', 'Started', {}, { messageId: 'm' })] })
  expect(discards(tested)).toEqual(['refused m missing-identifier', 'ignored m identifier-missing checkout/u1/1'])
})
