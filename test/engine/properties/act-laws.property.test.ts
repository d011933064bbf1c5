import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatInstant } from '../../../src/engine/time/instant.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 100, seed: 20260114 }

/** All that a run says up to an instant. */
function saidUntil(reader: ReturnType<typeof readerOf>, at: number) {
  const query = { at, offset: 0, limit: 1_000 }
  return {
    lines: [...reader.traceLines()].filter((line) => Date.parse((JSON.parse(line) as { at: string }).at) <= at),
    // A version that is published later stands in the frame from the beginning, with nobody in it.
    journeys: reader.frame(at).journeys,
    instances: reader.instances(query),
    sends: reader.sends(query),
    refusals: reader.refusals(query),
  }
}

test('[LIFE10] what is done to a journey at the instant looked at changes nothing that had happened by then', () => {
  let changed = 0
  fc.assert(
    fc.property(
      scenarioArbitrary(),
      fc.nat({ max: 1_000 }),
      fc.array(fc.constantFrom('pause', 'resume', 'archive', 'publish'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (given, place, deeds, lets) => {
        const before = readerOf(scenarioOf(given))
        const { journeys, start } = before.overview()
        // Instants at which something happens are the ones that could go wrong.
        const instants = [...before.traceLines()].map((line) => Date.parse((JSON.parse(line) as { at: string }).at))
        const now = instants[place % Math.max(1, instants.length)] ?? start
        const at = formatInstant(now + 1)
        const acts = deeds.map((deed) => {
          const journey = journeys[place % journeys.length]!
          const version = { definition: journey, previous: lets ? 'pause' : 'archive', excludeEarlier: lets }
          return { at, journey: journey.id, do: deed, ...(deed === 'publish' ? version : {}) }
        })
        const after = readerOf(scenarioOf({ ...given, timeline: [...(given.timeline ?? []), ...acts] }))
        expect(saidUntil(after, now)).toEqual(saidUntil(before, now))
        if (after.overview().digest !== before.overview().digest) changed += 1
      },
    ),
    runs,
  )
  // Otherwise the law would hold because nothing is ever done.
  expect(changed).toBeGreaterThan(30)
})
