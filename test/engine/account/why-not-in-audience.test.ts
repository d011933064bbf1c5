import { expect, test } from 'vitest'
import { checkout, event, readerOf, scenarioOf } from '../run/rehearse.ts'

const pro = { trait: 'plan', is: 'equals', value: 'pro' }
const plan = (at: string, value: string) => ({ at, profile: 'u1', traits: { plan: value } })
const started = (at: string) => event(at, 'Started', { session: at })

function whys(segment: object, timeline: readonly object[]) {
  const given = { journeys: [checkout({ start: { audience: 'gold' } })], segments: [{ id: 'gold', name: 'Gold', ...segment }], timeline }
  const { rows } = readerOf(scenarioOf(given)).refusals({ at: Number.POSITIVE_INFINITY, offset: 0, limit: 100 })
  return rows.filter(({ reason }) => reason === 'filtered:audience').map(({ why }) => why)
}

test('[ACC5] of a batch segment it names the calculation that decided, and what was true by then', () => {
  const segment = { evaluation: 'batch', calculation: { daily: '01:00', takes: '20m' }, rule: pro }
  const timeline = [started('+1h'), plan('+24h15m', 'pro'), started('+25h'), plan('+38h', 'free'), started('+40h')]
  expect(whys(segment, timeline)).toEqual([
    {
      sentence: '"Gold" was not calculated yet, and the profile did not start in it.',
      values: [
        { name: 'member of gold', found: 'no, not calculated yet', wanted: 'yes' },
        { name: 'rule of gold', found: 'does not hold', wanted: null },
      ],
    },
    {
      sentence:
        'The profile was not in "Gold" when it was calculated at 2026-01-06 01:00:00 UTC. It fulfils the rule since 2026-01-06 10:15:00 UTC, which no result tells yet; the next result shows at 2026-01-07 01:20:00 UTC.',
      values: [
        { name: 'member of gold', found: 'no, calculated at 2026-01-06 01:00:00 UTC', wanted: 'yes' },
        { name: 'rule of gold', found: 'holds since 2026-01-06 10:15:00 UTC', wanted: null },
      ],
    },
    {
      // It entered the segment at 10:15 and had left by 01:00, when it was calculated.
      sentence:
        'The profile was not in "Gold" when it was calculated at 2026-01-07 01:00:00 UTC; the rule held from 2026-01-06 10:15:00 UTC to 2026-01-07 00:00:00 UTC.',
      values: [
        { name: 'member of gold', found: 'no, calculated at 2026-01-07 01:00:00 UTC', wanted: 'yes' },
        { name: 'rule of gold', found: 'does not hold since 2026-01-07 00:00:00 UTC', wanted: null },
      ],
    },
  ])
})

test('[ACC5] of a streaming segment with a latency it says that the membership is not known yet', () => {
  const timeline = [started('+1h'), plan('+2h', 'pro'), started('+2h5m')]
  expect(whys({ evaluation: 'streaming', latency: '10m', rule: pro }, timeline)).toEqual([
    { sentence: 'The profile was not in "Gold" at that moment.', values: [{ name: 'member of gold', found: 'no', wanted: 'yes' }] },
    {
      sentence:
        'The profile was not known to be in "Gold" yet: it fulfils the rule since 2026-01-05 12:00:00 UTC, and the membership follows 10 m later.',
      values: [{ name: 'member of gold', found: 'not yet', wanted: 'yes' }],
    },
  ])
})

test('[ACC5] a rule that always held says since before the clock', () => {
  const rule = { not: pro }
  const segment = { evaluation: 'batch', calculation: { daily: '01:00' }, rule }
  expect(whys(segment, [started('+1h')])[0]?.values[1]?.found).toBe('holds since before the start')
})

test('[ACC5] what the event itself brings is not told as if it had been before', () => {
  const segment = { evaluation: 'batch', calculation: { daily: '01:00' }, rule: { event: 'Started' } }
  expect(whys(segment, [started('+1h')])[0]?.values[1]?.found).toBe('does not hold')
})
