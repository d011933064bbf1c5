import { expect, test } from 'vitest'
import type { RowQuery } from '../../../src/engine/account/views.ts'
import { checkout, discards, event, paths, readerOf, rehearse, scenarioOf } from './rehearse.ts'

const started = (at: string, session: string, more: object = {}) => event(at, 'Started', { session }, more)
const bought = (at: string, session: string) => event(at, 'Bought', { session })
const act = (at: string, what: string, more: object = {}) => ({ at, journey: 'checkout', do: what, ...more })
const quicker = checkout({ hold: { maximum: { after: '30m', next: 'nudge' } }, nudge: { eventName: 'Nudge 2' } })
const identifiers = (result: ReturnType<typeof rehearse>) => result.instances.map(({ identifier, version }) => `${identifier} v${version}`)

test('[LIFE1] before its first publication a journey admits nobody', () => {
  const result = rehearse({ journeys: [checkout()], timeline: [started('+0s', 's1'), act('+1m', 'publish'), started('+1m', 's2')] })
  expect(identifiers(result)).toEqual(['s2 v1'])
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['not-accepting-entries'])
  expect(result.journeys.checkout?.versions).toEqual([{ version: 1, states: [{ at: '2026-01-05T10:01:00.000Z', state: 'live' }] }])
})

test('[LIFE2] paused it admits nobody, those inside go on, and nothing is replayed', () => {
  const timeline = [
    started('+0s', 's1'),
    act('+10m', 'pause'),
    started('+20m', 's2'),
    act('+30m', 'resume'),
    started('+31m', 's3'),
    bought('+40m', 's1'),
  ]
  const result = rehearse({ journeys: [checkout()], timeline })
  expect(result.instances.map(({ identifier, path }) => [identifier, path])).toEqual([
    ['s1', 'start > hold[bought] > done'],
    ['s3', 'start > hold[maximum] > nudge > done'],
  ])
  expect(result.journeys.checkout?.versions[0]?.states.map(({ state }) => state)).toEqual(['live', 'paused', 'live'])
})

test('[LIFE3] archived, everybody inside ends before the events and timers of that instant', () => {
  const timeline = [started('+0s', 's1'), started('+30m', 's2'), act('+1h', 'archive'), bought('+1h', 's2'), started('+2h', 's3')]
  const result = rehearse({ journeys: [checkout()], timeline })
  expect(result.instances.map(({ path, outcome, endedAt }) => [path, outcome, endedAt])).toEqual([
    ['start > hold !archived', 'archived', '2026-01-05T11:00:00.000Z'],
    ['start > hold !archived', 'archived', '2026-01-05T11:00:00.000Z'],
  ])
  expect(result.sends).toEqual([])
  expect(discards(result)).toEqual(['refused u1/4 not-accepting-entries', 'ignored u1/3 no-instance'])
})

test('[LIFE4] a new version takes the entries, instances stay on theirs; the version before drains', () => {
  const timeline = [started('+0s', 's1'), act('+10m', 'publish', { definition: quicker }), started('+15m', 's2'), act('+20m', 'resume')]
  const result = rehearse({ journeys: [checkout()], timeline })
  expect(identifiers(result)).toEqual(['s1 v1', 's2 v2'])
  expect(result.sends.map(({ at, event: sent }) => [at, sent?.event])).toEqual([
    ['2026-01-05T10:45:00.000Z', 'Nudge 2'],
    ['2026-01-05T11:00:00.000Z', 'Nudge'],
  ])
})

test('[LIFE4] with previous: archive the version before ends', () => {
  const timeline = [started('+0s', 's1'), act('+10m', 'publish', { definition: quicker, previous: 'archive' }), started('+15m', 's2')]
  expect(paths(rehearse({ journeys: [checkout()], timeline }))).toEqual(['start > hold !archived', 'start > hold[maximum] > nudge > done'])
})

test('[LIFE5] an active key of a draining version blocks the journey; order and once count over versions', () => {
  const publish = act('+10m', 'publish', { definition: quicker })
  const result = rehearse({
    journeys: [checkout()],
    timeline: [started('+0s', 's1'), publish, started('+20m', 's1'), started('+2h', 's1')],
  })
  expect(result.instances.map(({ id, version }) => [id, version])).toEqual([
    ['checkout/u1/1', 1],
    ['checkout/u1/2', 2],
  ])
  const once = checkout({ start: { entry: 'once', identifier: undefined } })
  const again = rehearse({
    journeys: [once],
    timeline: [started('+0s', 's1'), act('+10m', 'publish', { definition: once }), started('+3h', 's2')],
  })
  expect(again.refusals.map(({ reason }) => reason)).toEqual(['already-entered'])
})

test('[LIFE6] with excludeEarlier who was in an earlier version is refused, others are not', () => {
  const publish = act('+10m', 'publish', { definition: quicker, excludeEarlier: true })
  const timeline = [
    started('+0s', 's1'),
    publish,
    started('+2h', 's2'),
    started('+2h', 's3', { profile: 'u2' }),
    started('+3h', 's4', { profile: 'u2' }),
  ]
  const result = rehearse({ journeys: [checkout()], profiles: [{ id: 'u1' }, { id: 'u2' }], timeline })
  expect(result.refusals.map(({ profile, reason }) => [profile, reason])).toEqual([['u1', 'excluded-by-version']])
  expect(identifiers(result)).toEqual(['s1 v1', 's3 v2', 's4 v2'])
})

test('[LIFE7] an edited activation holds for who enters from then on', () => {
  const edit = act('+30m', 'edit-activation', { step: 'nudge', activation: 'a1', set: { eventName: 'Edited', traits: [] } })
  const result = rehearse({ journeys: [checkout()], timeline: [started('+0s', 's1'), edit, started('+30m', 's2')] })
  expect(result.sends.map(({ event: sent }) => sent?.event)).toEqual(['Nudge', 'Edited'])
})

test('[LIFE7] an edited destination is the destination everywhere: in rows, filters and checks', () => {
  const all: RowQuery = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 10 }
  const edit = act('+30m', 'edit-activation', { step: 'nudge', activation: 'a1', set: { destination: 'other', eventName: 'Edited' } })
  const reader = readerOf(
    scenarioOf({
      journeys: [checkout()],
      destinations: [
        { id: 'sink', kind: 'recorder' },
        { id: 'other', kind: 'recorder' },
      ],
      timeline: [started('+0s', 's1'), edit, started('+40m', 's2')],
      expect: [
        { sends: { destination: 'sink' }, count: 1 },
        { sends: { destination: 'other' }, count: 1 },
      ],
    }),
  )
  expect(reader.overview().checks.map(({ holds }) => holds)).toEqual([true, true])
  expect(reader.sends(all).rows.map(({ destination, eventName }) => [destination, eventName])).toEqual([
    ['sink', 'Nudge'],
    ['other', 'Edited'],
  ])
  expect(reader.result(10).sends.map(({ destination }) => destination)).toEqual(['sink', 'other'])
})

test('[LIFE7][LIFE8] what was done to an activation of an earlier version does not concern a later one', () => {
  const next = act('+20m', 'publish', { definition: checkout({ nudge: { eventName: 'Second' } }) })
  const edit = act('+10m', 'edit-activation', { step: 'nudge', activation: 'a1', set: { eventName: 'Edited' } })
  const edited = rehearse({
    journeys: [checkout()],
    timeline: [started('+0s', 's1'), edit, started('+15m', 's2'), next, started('+30m', 's3')],
  })
  expect(edited.sends.map(({ event: sent }) => sent?.event)).toEqual(['Nudge', 'Edited', 'Second'])
  const remove = act('+10m', 'delete-activation', { step: 'nudge', activation: 'a1' })
  const deleted = rehearse({ journeys: [checkout()], timeline: [started('+0s', 's1'), remove, next, started('+30m', 's3')] })
  expect(deleted.sends.map(({ status }) => status)).toEqual(['failed', 'delivered'])
})

test('[LIFE5][ADM8] after-exit is blocked by an active instance of a version that had identifiers', () => {
  const next = act('+10m', 'publish', { definition: checkout({ start: { entry: 'after-exit', identifier: undefined } }) })
  const result = rehearse({ journeys: [checkout()], timeline: [started('+0s', 's1'), next, started('+20m', 's2'), started('+2h', 's3')] })
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['already-active'])
  expect(result.instances).toHaveLength(2)
})

test('[LIFE8] sends of a deleted activation fail, and the instance completes', () => {
  const remove = act('+30m', 'delete-activation', { step: 'nudge', activation: 'a1' })
  const result = rehearse({ journeys: [checkout()], timeline: [started('+0s', 's1'), remove] })
  expect(result.sends).toMatchObject([{ status: 'failed', error: { code: 'activation-deleted' }, attempts: [] }])
  expect(result.instances[0]?.outcome).toBe('completed')
})

test('[LIFE9] counts are over all versions', () => {
  const timeline = [started('+0s', 's1'), act('+10m', 'publish', { definition: quicker }), started('+15m', 's2'), bought('+16m', 's2')]
  const { journeys } = rehearse({ journeys: [checkout()], timeline })
  expect(journeys.checkout).toMatchObject({
    admitted: 2,
    outcomes: { completed: 2 },
    steps: { hold: { entered: 2, branches: { bought: 1, maximum: 1 } }, nudge: { entered: 1, sends: 1 } },
  })
  expect(journeys.checkout?.versions.map(({ version, states }) => [version, ...states.map(({ state }) => state)])).toEqual([
    [1, 'live', 'paused'],
    [2, 'live'],
  ])
})

const two = [
  { id: 'anon', traits: { plan: 'free', city: 'Lyon' } },
  { id: 'known', traits: { plan: 'pro' } },
]
const merge = (at: string) => ({ at, merge: { from: 'anon', into: 'known' } })
const of = (profile: string, at: string, name: string, session: string) => event(at, name, { session }, { profile })

test('[MRG1] the survivor has the instances of both, and events of either reach them', () => {
  const given = (who: string) => ({
    journeys: [checkout()],
    profiles: two,
    timeline: [of('anon', '+0s', 'Started', 's1'), merge('+5m'), of(who, '+10m', 'Bought', 's1')],
  })
  for (const who of ['anon', 'known']) {
    expect(rehearse(given(who)).instances).toMatchObject([{ id: 'checkout/anon/1', profile: 'known', path: 'start > hold[bought] > done' }])
  }
})

test('[MRG2] of two with one key the older continues, the newer ends as merged', () => {
  const timeline = [
    of('anon', '+0s', 'Started', 's1'),
    of('known', '+1m', 'Started', 's1'),
    of('anon', '+2m', 'Started', 's2'),
    merge('+5m'),
  ]
  const result = rehearse({ journeys: [checkout()], profiles: two, timeline })
  expect(result.instances.map(({ id, path }) => [id, path])).toEqual([
    ['checkout/anon/1', 'start > hold[maximum] > nudge > done'],
    ['checkout/known/1', 'start > hold !merged'],
    ['checkout/anon/2', 'start > hold[maximum] > nudge > done'],
  ])
})

test('[MRG3] the newest trait wins, and who has entered has entered', () => {
  const journey = checkout({
    start: { entry: 'once', identifier: undefined },
    nudge: { activations: [{ id: 'a1', destination: 'sink', traits: ['plan', 'city'] }] },
  })
  const change = { at: '+2m', profile: 'anon', traits: { plan: 'vip' } }
  const timeline = [of('anon', '+0s', 'Started', 's1'), change, merge('+5m'), of('known', '+2h', 'Started', 's2')]
  const result = rehearse({ journeys: [journey], profiles: two, timeline })
  expect(result.sends[0]?.event?.properties).toMatchObject({ plan: 'vip', city: 'Lyon' })
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['already-entered'])
})

test('[MRG1] thousands of merges cost no more than their number', () => {
  const pairs = Array.from({ length: 20_000 }, (_, i) => [`a${i}`, `b${i}`] as const)
  const result = rehearse({
    journeys: [checkout()],
    profiles: pairs.flat().map((id) => ({ id })),
    timeline: [
      of('a19999', '+0s', 'Started', 's1'),
      ...pairs.map(([from, into]) => ({ at: '+1m', merge: { from, into } })),
      of('b19999', '+2m', 'Bought', 's1'),
    ],
  })
  expect(paths(result)).toEqual(['start > hold[bought] > done'])
})
