import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLocalTime } from '../../../src/engine/time/local-time.ts'
import { findZone, zoneNames, zoneTableVersion } from '../../../src/engine/time/time-zones.ts'
import type { ZoneRules } from '../../../src/engine/time/zone-rules.ts'
import { receipt, rehearse } from '../run/rehearse.ts'

const zone = (name: string): ZoneRules => {
  const found = findZone(name)
  if (!found) throw new Error(`no zone ${name}`)
  return found
}
const instantIn = (name: string, local: string) => new Date(zone(name).toInstant(parseLocalTime(local) ?? Number.NaN)).toISOString()
const localIn = (name: string, instant: string) => new Date(zone(name).toLocal(Date.parse(instant))).toISOString().slice(0, 19)

describe('[ZONE1] the clock on the wall', () => {
  test.each([
    // Names, dates and offsets as public almanacs have them; none of them is what the code under test said.
    ['Europe/Paris', '2026-01-05T10:00:00Z', '2026-01-05T11:00:00'],
    ['Europe/Paris', '2026-07-05T10:00:00Z', '2026-07-05T12:00:00'],
    ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08T01:59:59'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00'],
    ['America/New_York', '1999-07-04T16:00:00Z', '1999-07-04T12:00:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05T01:59:59'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45:00'],
    ['Europe/Dublin', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29T23:59:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00:00'],
    ['UTC', '2026-06-01T00:00:00Z', '2026-06-01T00:00:00'],
  ])('of %s at %s shows %s', (name, instant, local) => expect(localIn(name, instant)).toBe(local))

  test('goes on changing after the last change that is written down', () => {
    expect(localIn('Europe/Paris', '2074-03-25T00:59:59Z')).toBe('2074-03-25T01:59:59')
    expect(localIn('Europe/Paris', '2074-03-25T01:00:00Z')).toBe('2074-03-25T03:00:00')
    expect(localIn('America/New_York', '2074-12-24T12:00:00Z')).toBe('2074-12-24T07:00:00')
    expect(localIn('Australia/Sydney', '2074-12-24T12:00:00Z')).toBe('2074-12-24T23:00:00')
  })

  test('a zone that is no zone is none, whatever objects have', () => {
    for (const name of ['Europe/paris', 'Mars/Base', '', 'constructor']) expect(findZone(name)).toBeNull()
    expect(zoneNames).toContain('Australia/Lord_Howe')
    expect(zoneTableVersion).toMatch(/^20\d\d[a-z]$/)
    expect(rehearse({ journeys: [receipt()] }).timeZones).toBe(zoneTableVersion)
  })
})

describe('[ZONE2] a local time that is leapt over, or shown twice', () => {
  test.each([
    ['Europe/Paris', '2021-03-28T02:30', '2021-03-28T01:30:00.000Z', 'as much later as the leap: 03:30'],
    ['Europe/Paris', '2021-03-28T02:00', '2021-03-28T01:00:00.000Z', 'the very leap'],
    ['Europe/Paris', '2020-10-25T02:30', '2020-10-25T00:30:00.000Z', 'the earlier of two'],
    ['Europe/Paris', '2020-10-25T03:00', '2020-10-25T02:00:00.000Z', 'once more after it'],
    ['America/New_York', '2026-03-08T02:15', '2026-03-08T07:15:00.000Z', '03:15'],
    ['America/New_York', '2026-11-01T01:15', '2026-11-01T05:15:00.000Z', 'the earlier of two'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00.000Z', 'a leap of half an hour: 02:40'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z', 'the earlier of two, half an hour apart'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z', 'a day that never was: 31 December, 12:00'],
  ])('%s %s', (name, local, instant) => expect(instantIn(name, local)).toBe(instant))

  test('every other local time is shown exactly then, and never earlier', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(fc.constantFrom(...zoneNames), instants, (name, instant) => {
        const local = zone(name).toLocal(instant)
        const back = zone(name).toInstant(local)
        expect(zone(name).toLocal(back)).toBe(local)
        expect(back).toBeLessThanOrEqual(instant)
      }),
      { numRuns: 2000, seed: 20260105 },
    )
  })
})
