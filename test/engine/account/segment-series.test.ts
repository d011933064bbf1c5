import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import { checkout, readerOf, scenarioOf } from '../run/rehearse.ts'
import { segmentsArbitrary } from '../segments/segments-arbitrary.ts'

test('[WHY6] at every point as many are counted as are members then, in slices as at once', () => {
  fc.assert(
    fc.property(segmentsArbitrary(), fc.integer({ min: 1, max: 3 }), (given, patience) => {
      const reader = readerOf(scenarioOf({ ...given, journeys: [checkout()] }))
      const questions = runQuestions(reader)
      for (const { id } of reader.overview().segments) {
        let series = questions.segmentSeries(id, 9, patience)
        while (series && series.done < series.profiles) series = questions.segmentSeries(id, 9, patience)
        if (series === null) throw new Error('no such segment')
        for (let point = 0; point < 9; point++) {
          const at = series.start + point * series.stepMs
          const count = reader.segmentCounts(at)?.find(({ segment }) => segment === id)
          expect({ stored: series.stored[point], truly: series.truly[point], lagging: series.lagging[point] }).toEqual({
            stored: count?.stored,
            truly: count?.truly,
            lagging: count?.lagging,
          })
        }
      }
    }),
    { numRuns: 40, seed: 20260110 },
  )
})
