import { describe, expect, test } from 'vitest'
import { act, discards, does, enters, entry, event, journey, of2021, ofToday, paths, qualification, rehearseAdobe } from './adobe.ts'

const branches = (...whens: readonly object[]) => whens.map((when, place) => ({ id: `b${place}`, name: `b${place}`, when, next: null }))
const asks = (when: object, more: object = {}, about: object = {}) =>
  journey({ e: entry('E', { next: 'c' }), c: { type: 'condition', branches: branches(when), otherwise: { next: null }, ...more } }, about)
const at = (instant: string, when: object, about: object = {}, traits: object = {}) =>
  paths(
    rehearseAdobe({
      journeys: [asks(when, {}, about)],
      profiles: [{ id: 'p1', identities: { crmid: ['c1'] }, traits }],
      timeline: [does(instant, 'E')],
    }),
  )[0]?.slice(8)

test('[CND1] the first branch in file order that holds is taken; without one and without otherwise the path ends', () => {
  const both = {
    e: entry('E', { next: 'c' }),
    c: { type: 'condition', branches: branches({ trait: 'a', is: 'exists' }, { trait: 'b', is: 'exists' }) },
  }
  const given = (traits: object) =>
    rehearseAdobe({
      journeys: [journey(both)],
      profiles: [{ id: 'p1', identities: { crmid: ['c1'] }, traits }],
      timeline: [does('+1h', 'E')],
    })
  expect(paths(given({ a: 1, b: 1 }))).toEqual(['p1 e > c[b0]'])
  expect(paths(given({ b: 1 }))).toEqual(['p1 e > c[b1]'])
  expect(given({}).instances.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual(['e > c[none] completed'])
})

describe('[CND2] hours reach from the first up to the last, on the wall of the journey, or of the profile where the journey goes by it', () => {
  const day = { time: { from: '08:00', to: '12:00' } }
  test('bounds, and over midnight', () => {
    expect([at('2020-07-21T08:00:00Z', day), at('2020-07-21T11:59:59.999Z', day), at('2020-07-21T12:00:00Z', day)]).toEqual([
      '[b0]',
      '[b0]',
      '[otherwise]',
    ])
    const night = { time: { from: '22:00', to: '02:00' } }
    expect([at('2020-07-21T01:59:00Z', night), at('2020-07-21T02:00:00Z', night), at('2020-07-21T22:00:00Z', night)]).toEqual([
      '[b0]',
      '[otherwise]',
      '[b0]',
    ])
  })
  test('days of the week', () => {
    // The 21st of July 2020 was a Tuesday.
    expect([at('2020-07-21T00:00:00Z', { time: { days: ['tue'] } }), at('2020-07-22T00:00:00Z', { time: { days: ['tue'] } })]).toEqual([
      '[b0]',
      '[otherwise]',
    ])
  })
  test('zones', () => {
    const about = { settings: { timezone: 'Europe/Paris', profileTimezone: true } }
    expect(at('2020-07-21T14:30:00Z', day, about, { timeZone: 'America/New_York' })).toBe('[b0]')
    expect(at('2020-07-21T14:30:00Z', day, about)).toBe('[otherwise]')
    expect(at('2020-07-21T14:30:00Z', day, about, { timeZone: 'Moon/Base' })).toBe('[otherwise]')
    const fixed = { settings: { timezone: 'Europe/Paris', profileTimezone: false } }
    expect(at('2020-07-21T14:30:00Z', day, fixed, { timeZone: 'America/New_York' })).toBe('[otherwise]')
  })
})

test('[CND3] dates reach from the first up to the last, on the wall of the same zone', () => {
  const dates = { date: { from: '2020-07-21T00:00', to: '2020-07-22T00:00' } }
  const paris = { settings: { timezone: 'Europe/Paris' } }
  expect(
    ['2020-07-20T21:59:59Z', '2020-07-20T22:00:00Z', '2020-07-21T21:59:59Z', '2020-07-21T22:00:00Z'].map((instant) =>
      at(instant, dates, paris),
    ),
  ).toEqual(['[otherwise]', '[b0]', '[b0]', '[otherwise]'])
})

describe('[CND4] a condition that cannot be evaluated takes the way for errors; without one the instance fails', () => {
  const grows = { expression: '@{E.n} > 3' }
  const given = (n: unknown, more: object = {}) =>
    rehearseAdobe({ journeys: [asks(grows, more)], timeline: [does('+1h', 'E', { properties: { n } })] })
  test('a value that does not fit', () => {
    expect(paths(given('many', { onError: { next: null } }))).toEqual(['p1 e > c[error]'])
    expect(given('many').instances.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual(['e > c !failed failed'])
  })
  test('nothing at all is no error, it is no', () => {
    expect(paths(given(undefined))).toEqual(['p1 e > c[otherwise]'])
    expect(paths(given(4))).toEqual(['p1 e > c[b0]'])
  })
  test('at an entry or a listener it keeps the event out', () => {
    const journeys = [
      journey({
        e: entry('E', { condition: { expression: '@{E.n} > 3' }, next: 'f' }),
        f: event('F', { condition: { expression: '@{F.n} > 3' }, next: 'a' }),
        a: act(),
      }),
    ]
    const numbered = (time: string, name: string, n: unknown) => does(time, name, { properties: { n } })
    const timeline = [numbered('+1h', 'E', 'many'), numbered('+2h', 'E', 4), numbered('+3h', 'F', 'many'), numbered('+4h', 'F', 4)]
    const result = rehearseAdobe({ journeys, timeline })
    expect(paths(result)).toEqual(['p1 e > f > a'])
    expect(discards(result)).toEqual(['20T09:00 p1 p1/1 filtered:condition', '20T11:00 p1 p1/3 filtered:property'])
  })
})

test('[CND5] a profile cap counts who passed, over all profiles in order of time', () => {
  const profiles = ['q0', 'q1', 'q2'].map((id) => ({ id, identities: { crmid: [id] } }))
  const timeline = [does('+3h', 'E', { profile: 'q0' }), does('+1h', 'E', { profile: 'q1' }), does('+2h', 'E', { profile: 'q2' })]
  for (const order of ['profile', 'time'] as const) {
    const result = rehearseAdobe({ journeys: [asks({ profileCap: 2 }, {}, ofToday)], profiles, timeline }, order)
    expect(paths(result).sort()).toEqual(['q0 e > c[otherwise]', 'q1 e > c[b0]', 'q2 e > c[b0]'])
  }
})

test('[CND6] memberships are those of the moment: in the midst of the changes of an instant as far as those have come', () => {
  const steps = {
    s: qualification({ next: 'c' }),
    c: { type: 'condition', branches: branches({ segment: 'other', member: true }), otherwise: { next: null } },
  }
  const given = (...timeline: object[]) => paths(rehearseAdobe({ journeys: [journey(steps, of2021)], timeline }))
  expect(given(enters('+1h'), enters('+1h', 'other'))).toEqual(['p1 s > c[otherwise]'])
  expect(given(enters('+1h', 'other'), enters('+1h'))).toEqual(['p1 s > c[b0]'])
})
