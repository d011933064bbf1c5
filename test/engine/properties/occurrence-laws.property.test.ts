import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OccurrencesOf } from '../../../src/engine/account/occurrence-reader.ts'
import type { RunReader } from '../../../src/engine/index.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 80, seed: 20260122 }

interface Line {
  readonly at: string
  readonly profile?: string | null
  readonly instance?: string
}

const different = (instants: readonly number[]): number[] => [...new Set(instants)].sort((one, other) => one - other)

/** All instants, one after the other, as somebody who steps through them finds them. */
function stepped({ occurrences }: RunReader, of: OccurrencesOf | undefined): { forth: number[]; back: number[] } {
  const forth: number[] = []
  const back: number[] = []
  for (let at = occurrences.next(-1, of); at !== null; at = occurrences.next(at, of)) forth.push(at)
  for (let at = occurrences.previous(9e15, of); at !== null; at = occurrences.previous(at, of)) back.push(at)
  return { forth, back: back.reverse() }
}

test('[ACC31] stepping finds every instant of the trace, of everybody, of each profile and of each instance, forth and back', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), fc.constantFrom('profile' as const, 'time' as const), (given, order) => {
      const reader = readerOf(scenarioOf(given), order)
      const lines = [...reader.traceLines()].map((line) => JSON.parse(line) as Line)
      const instantsOf = (isWanted: (line: Line) => boolean) => different(lines.filter(isWanted).map(({ at }) => Date.parse(at)))
      const expectSteps = (of: OccurrencesOf | undefined, instants: number[]) =>
        expect(stepped(reader, of)).toEqual({ forth: instants, back: instants })

      // A line without a profile is no entry of the trace: it says what was planned.
      expectSteps(
        undefined,
        instantsOf((line) => typeof line.profile === 'string'),
      )
      for (const profile of new Set(lines.flatMap((line) => line.profile ?? []))) {
        expectSteps(
          { profile },
          instantsOf((line) => line.profile === profile),
        )
      }
      const { rows } = reader.instances({ at: 9e15, offset: 0, limit: 1_000 })
      for (const { index, id } of rows)
        expectSteps(
          { instance: index },
          instantsOf((line) => line.instance === id),
        )
    }),
    runs,
  )
})

const once = {
  format: 'rehearsal/journey/1',
  id: 'j',
  preset: 'twilio-ga-2025-11',
  start: 's',
  steps: { s: { type: 'event', event: 'Go', entry: 'every-time', identifier: 'id' } },
}
const { occurrences, index } = readerOf(
  scenarioOf({ journeys: [once], timeline: [{ at: '+0s', profile: 'u1', event: 'Go', properties: { id: '1' } }] }),
)

test('[ACC31] who is not in the run has no occurrences', () => {
  for (const of of [{ profile: 'nobody' }, { instance: 1 }]) {
    expect([occurrences.next(0, of), occurrences.previous(9e15, of)]).toEqual([null, null])
  }
})

test('[ACC31] between two milliseconds, the one before is the previous', () => {
  const { start } = index.run.compiled
  expect([occurrences.previous(start + 0.5), occurrences.next(start - 0.5), occurrences.next(start + 0.5)]).toEqual([start, start, null])
})
