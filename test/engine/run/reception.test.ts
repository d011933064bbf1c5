import { expect, test } from 'vitest'
import { checkout, discards, event, eventOf, paths, receipt, rehearse } from './rehearse.ts'

const ordered = (at: string, order: string, more: object = {}) => event(at, 'Ordered', { order }, more)

test('[RCV1] a messageId is accepted once in 24 h, by whatever profile, and again from then on', () => {
  const result = rehearse({
    journeys: [receipt()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [
      ordered('+0s', 'o1', { messageId: 'm' }),
      ordered('+1h', 'o2', { messageId: 'm' }),
      ordered('+23h59m59s999ms', 'o3', { messageId: 'm', profile: 'u2' }),
      ordered('+24h', 'o4', { messageId: 'm' }),
    ],
  })
  expect(result.instances.map(({ identifier }) => identifier)).toEqual(['o1', 'o4'])
  expect(result.ignored.map(({ profile, reason, journey, instance }) => [profile, reason, journey, instance])).toEqual([
    ['u1', 'duplicate-message', null, null],
    ['u2', 'duplicate-message', null, null],
  ])
})

test('[RCV2] a call of more than 32,768 bytes reaches no journey, in bytes and not in characters', () => {
  const sized = (at: string, order: string, size: number) => event(at, 'Ordered', { order, note: 'é'.repeat(size) }, { messageId: order })
  const result = rehearse({ journeys: [receipt()], timeline: [sized('+0s', 'o1', 16_000), sized('+1s', 'o2', 16_400)] })
  expect(result.instances.map(({ identifier }) => identifier)).toEqual(['o1'])
  expect(discards(result)).toEqual(['ignored o2 oversized'])
})

test('[RCV3] the 26th event of a profile in one whole second is dropped; other profiles and other seconds are not concerned', () => {
  const burst = (profile: string, from: number) =>
    Array.from({ length: 26 }, (_, i) =>
      ordered(`+${from + i}ms`, `${profile}-${from}-${i}`, { profile, messageId: `${profile}-${from}-${i}` }),
    )
  const result = rehearse({
    journeys: [receipt()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [...burst('u1', 0), ...burst('u2', 0), ...burst('u1', 1000)],
  })
  expect(result.journeys.receipt?.admitted).toBe(75)
  expect(discards(result)).toEqual(['ignored u1-0-25 rate-limited', 'ignored u2-0-25 rate-limited', 'ignored u1-1000-25 rate-limited'])
})

test('[RCV3] timers of a full second are due all the same', () => {
  const burst = Array.from({ length: 30 }, (_, i) => event('+1h', 'Started', { session: `s${i}` }))
  const result = rehearse({ journeys: [checkout()], timeline: [event('+0s', 'Started', { session: 'early' }), ...burst] })
  expect(paths(result)[0]).toBe('start > hold[maximum] > nudge > done')
})

test('[RCV4] duplicates, oversized calls and events that no journey knows use none of the rate', () => {
  const others = [
    ...Array.from({ length: 30 }, (_, i) => event(`+${i}ms`, 'Page_Viewed', { i })),
    ...Array.from({ length: 30 }, () => ordered('+100ms', 'twice', { messageId: 'same' })),
    event('+200ms', 'Ordered', { order: 'big', note: 'x'.repeat(40_000) }),
  ]
  const orders = Array.from({ length: 24 }, (_, i) => ordered('+300ms', `o${i}`))
  const result = rehearse({ journeys: [receipt()], timeline: [...others, ...orders] })
  expect(result.journeys.receipt?.admitted).toBe(25)
  expect(result.ignored.filter(({ reason }) => reason === 'rate-limited')).toEqual([])
})

test('[RCV5] an event made in time but received late finds the window closed, and says how late it was', () => {
  const result = rehearse({
    journeys: [checkout()],
    timeline: [
      event('+0s', 'Started', { session: 's1' }),
      event('+1h10m', 'Bought', { session: 's1' }, { timestamp: '+30m', messageId: 'late' }),
    ],
  })
  expect(paths(result)).toEqual(['start > hold[maximum] > nudge > done'])
  expect(result.ignored).toMatchObject([{ cause: { event: 'late' }, reason: 'no-instance', lateBy: '40m' }])
})

test('[RCV6] events without messageId are numbered among all events of their profile, in order of arrival', () => {
  const result = rehearse({
    journeys: [receipt()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [
      event('+3s', 'Ordered', {}),
      event('+1s', 'Page_Viewed'),
      event('+2s', 'Ordered', {}, { messageId: 'own' }),
      event('+4s', 'Ordered', {}, { profile: 'u2' }),
    ],
  })
  expect(result.refusals.map(({ cause }) => eventOf(cause))).toEqual(['own', 'u1/3', 'u2/1'])
})
