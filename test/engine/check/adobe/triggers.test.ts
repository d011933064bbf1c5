import { describe, expect, test } from 'vitest'
import { action, adobe, check, checkIn, messagesAbout, trigger } from './adobe-journeys.ts'

const ajo = { preset: 'ajo-current' }
const reading = (ofTrigger: object, different: object = {}) => adobe({ start: trigger(ofTrigger), act: action() }, different)
const recurring = (every: object, different: object = {}) => ({
  schedule: { type: 'recurring', every: { unit: 'day', interval: 1, ...every }, start: '2021-09-01T09:00', ...different },
})
const at = (local: string, timezone?: string) => ({ schedule: { type: 'at', at: local, ...(timezone ? { timezone } : {}) } })

describe('[CHK7] when a trigger reads', () => {
  const publishedAt = Date.parse('2021-08-02T08:00:00Z')
  checkIn('at the instant of publication', { publishedAt }, reading(at('2021-08-02T08:00')))
  checkIn('before it', { publishedAt }, reading(at('2021-08-02T07:59')), '/steps/start/schedule/at schedule-in-the-past')
  checkIn(
    'before it, by the zone of the schedule',
    { publishedAt },
    reading(at('2021-08-02T09:59', 'Europe/Paris')),
    '/steps/start/schedule/at schedule-in-the-past',
  )
  checkIn('after it, by that zone', { publishedAt }, reading(at('2021-08-02T10:00', 'Europe/Paris')))
  checkIn(
    'by the zone of the workspace',
    { publishedAt, timezone: 'Europe/Paris' },
    reading(at('2021-08-02T09:59')),
    '/steps/start/schedule/at schedule-in-the-past',
  )
  checkIn(
    'with an offset of its own',
    { publishedAt },
    reading(at('2021-08-02T09:59:00+02:00')),
    '/steps/start/schedule/at schedule-in-the-past',
  )
  checkIn('nobody knows when it is published', {}, reading(at('1999-01-01T00:00')))
  check(
    'an end before the first occurrence',
    reading(recurring({}, { end: '2021-09-01T08:59' })),
    '/steps/start/schedule/end end-before-start',
  )
  checkIn(
    'again and again, with an end before it',
    { publishedAt },
    reading(recurring({}, { start: '2021-07-01T09:00', end: '2021-08-01T09:00' })),
    '/steps/start/schedule/end schedule-in-the-past',
  )
  check('an end at the first occurrence', reading(recurring({}, { end: '2021-09-01T09:00' })))
  check('hourly', reading(recurring({ unit: 'hour' })))
  check('hourly in the newest product', reading(recurring({ unit: 'hour' }), ajo), '/steps/start/schedule/every recurrence-too-short')
  check('every day of hours there', reading(recurring({ unit: 'hour', interval: 24 }), ajo))
})

describe('[CHK7] how a trigger reads', () => {
  check('as fast as may be', reading({ readRate: 1000 }))
  check('too fast', reading({ readRate: 1001 }), '/steps/start/readRate out-of-range')
  check('as fast as one likes in the oldest product', reading({ readRate: 900_000 }, { preset: 'jo-2020-07' }))
  check('too slowly', reading({ readRate: 499 }, ajo), '/steps/start/readRate out-of-range')
  check('incrementally, once', reading({ incremental: true }, ajo), '/steps/start/incremental only-recurring')
  check('forcing re-entrance, once', reading({ forceReentrance: true }, ajo), '/steps/start/forceReentrance only-recurring')
  check('both, daily', reading({ ...recurring({}), incremental: true, forceReentrance: true }, ajo))
  check('neither, once', reading({ incremental: false, forceReentrance: false }, ajo))
  const waiting = (window: string, different: object = {}) =>
    reading({ ...recurring({}), segment: 'gold', triggerAfterBatch: { window }, ...different }, ajo)
  check('after a calculation', waiting('1h'))
  check('in too short a window', waiting('59m'), '/steps/start/triggerAfterBatch/window duration-out-of-range')
  check('in too long a window', waiting('7h'), '/steps/start/triggerAfterBatch/window duration-out-of-range')
  check('after a calculation, weekly', waiting('1h', recurring({ unit: 'week' })), '/steps/start/triggerAfterBatch only-recurring')
  check('after a calculation, once', waiting('1h', at('2021-09-01T09:00')), '/steps/start/triggerAfterBatch only-recurring')
  check('after a calculation that there is not', waiting('1h', { segment: 'vip' }), '/steps/start/triggerAfterBatch not-batch')
})

describe('[CHK10] doubts about a schedule', () => {
  const gap = '2021-03-28T02:30'
  check('a time that the clocks leap over', reading(at(gap, 'Europe/Paris')), '/steps/start/schedule/at time-in-gap?')
  check('elsewhere there is that time', reading(at(gap, 'Europe/Lisbon')))
  check('a first occurrence', reading(recurring({}, { start: gap, timezone: 'Europe/Paris' })), '/steps/start/schedule/start time-in-gap?')
  check(
    'an end',
    reading(recurring({}, { start: '2021-03-01T09:00', end: gap, timezone: 'Europe/Paris' })),
    '/steps/start/schedule/end time-in-gap?',
  )
  const daily = recurring({}, { start: '2021-03-01T02:30', timezone: 'Europe/Paris' })
  check('a later occurrence', reading(daily), '/steps/start/schedule/start time-in-gap?')
  check('none of those before the end', reading(recurring({}, { ...daily.schedule, end: '2021-03-27T02:30' })))
  test('the occurrence is told', () => expect(messagesAbout(reading(daily))).toContain('2021-03-28T01:30:00.000Z'))

  const gold = (takes: string, readyAfter?: string) => ({
    segments: [
      {
        id: 'gold',
        evaluation: 'batch' as const,
        calculation: { daily: '01:00', takes, ...(readyAfter === undefined ? {} : { readyAfter }) },
        rule: { trait: 'tier', is: 'equals' as const, value: 'gold' },
      },
    ],
  })
  const stale = '/steps/start/schedule/at stale-result?'
  const readingAt = (time: string, different: object = {}) => reading({ segment: 'gold', ...at(`2021-09-01T${time}`) }, different)
  checkIn('a read with the calculation', gold('0s'), readingAt('01:00'))
  checkIn('a read while it runs', gold('20m'), readingAt('01:00'), stale)
  checkIn('a read just before it ends', gold('20m'), readingAt('01:19'), stale)
  checkIn('a read when it ends', gold('20m'), readingAt('01:20'))
  checkIn('a read before it begins', gold('20m'), readingAt('00:59'))
  checkIn('a read before the result shows', gold('20m', '1h'), readingAt('02:19'), stale)
  checkIn('the newest product shows it later', gold('20m'), readingAt('03:19', ajo), stale)
  checkIn('and then it shows', gold('20m'), readingAt('03:20', ajo))

  const long = (ofTrigger: object, different: object = {}) =>
    adobe({ start: trigger({ ...ofTrigger, next: 'w' }), w: { type: 'wait', for: '36h', next: 'act' }, act: action() }, different)
  check('an occurrence while the one before goes on', long(recurring({})), '/steps/start/schedule/every recurrence-before-end?')
  check('one after it has ended', long(recurring({ interval: 2 })))
  test('what becomes of those inside is told', () => {
    expect(messagesAbout(long(recurring({})))).toContain('left out of the next occurrence')
    expect(messagesAbout(long({ ...recurring({}), forceReentrance: true }, ajo))).toContain('exits at the next occurrence')
  })
})
