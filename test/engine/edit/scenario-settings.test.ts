import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentOf } from '../../../src/engine/edit/moment-as.ts'
import { journeyEntries, pathTo, withJourneyTakingPart, withoutEntries } from '../../../src/engine/edit/scenario-journeys.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'

const start = '2026-01-05T10:00:00Z'
const file = 'scenarios/of-mine/late.scenario.json'

const scenario = (...journeys: JsonValue[]): JsonObject => ({
  format: 'rehearsal/scenario/1',
  name: 'Late',
  clock: { start, end: '+30d' },
  journeys,
})

test('[SCN1] time after the start and an instant are written as one another, and mean the same', () => {
  expect(momentOf('+30d', start)).toMatchObject({ kind: 'offset', other: '2026-02-04T10:00:00Z', sinceStart: 30 * 86_400_000 })
  expect(momentOf('2026-02-04T11:30:00+01:00', start)).toMatchObject({ kind: 'instant', other: '+30d30m' })
  expect(momentOf(start, start)).toMatchObject({ kind: 'instant', other: '+0s' })
  expect(momentOf('2026-01-05T09:59:59Z', start)).toMatchObject({ kind: 'instant', sinceStart: -1000, other: null })
  fc.assert(
    fc.property(fc.nat(400 * 86_400_000), (length) => {
      const instant = momentOf(`+${length}ms`, start)
      const offset = momentOf(instant?.other ?? '', start)
      expect(offset?.at).toBe(instant?.at)
      expect(momentOf(offset?.other ?? '', start)?.at).toBe(instant?.at)
    }),
  )
})

test('[SCN1] what is no instant by this start has no other way', () => {
  for (const [text, from] of [
    ['tomorrow', start],
    ['2026-02-04T10:00:00', start],
    ['+30', start],
    ['', start],
    ['+30d', 'tomorrow'],
  ] as const)
    expect(momentOf(text, from), text).toBeNull()
})

test('[SCN2] a journey takes part by the path from the scenario to it, once', () => {
  const before = scenario('../../journeys/a.journey.json')
  const added = withJourneyTakingPart(before, file, 'journeys/b.journey.json', true)
  expect(added.journeys).toEqual(['../../journeys/a.journey.json', '../../journeys/b.journey.json'])
  expect(withJourneyTakingPart(added, file, 'journeys/b.journey.json', true)).toBe(added)
  expect(pathTo('scenarios/a.json', 'scenarios/journeys/b.json')).toBe('journeys/b.json')
  expect(pathTo('a.json', 'journeys/b.json')).toBe('journeys/b.json')
})

test('[SCN2] a journey that is left out leaves the others, and what is written in the scenario itself', () => {
  const own = { id: 'own', steps: {} }
  const before = scenario(own, '../../journeys/a.journey.json', './../../journeys/b.journey.json', '/elsewhere/c.journey.json')
  expect(journeyEntries(before, file).map((entry) => entry.file)).toEqual([
    null,
    'journeys/a.journey.json',
    'journeys/b.journey.json',
    null,
  ])
  const without = withJourneyTakingPart(before, file, 'journeys/b.journey.json', false)
  expect(without.journeys).toEqual([own, '../../journeys/a.journey.json', '/elsewhere/c.journey.json'])
  expect((without.journeys as readonly JsonValue[])[0]).toBe(own)
  expect(withJourneyTakingPart(without, file, 'journeys/b.journey.json', false)).toBe(without)
  expect(withoutEntries(before, new Set([0, 3])).journeys).toEqual(['../../journeys/a.journey.json', './../../journeys/b.journey.json'])
  expect(withoutEntries(scenario('a'), new Set([0])).journeys).toEqual([])
  expect(journeyEntries({ ...before, journeys: 'all' }, file)).toEqual([])
})
