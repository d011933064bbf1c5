import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { samplePopulation } from '../../../src/engine/synthesis/sample-population.ts'
import { anyRecipe, anySeed, clockOf, everythingAbout } from './any-recipe.ts'

const clock = clockOf(28)

test('[EDIT19] the people that are shown are the first of the run, with all that they do', () => {
  fc.assert(
    fc.property(anyRecipe, anySeed, (recipe, seed) => {
      const { people } = samplePopulation(recipe, seed, clock, { people: 3, events: 1_000 })
      const run = compileSynthesis(recipe, seed, clock)
      expect(people.map(({ profile, events }) => ({ profile, events }))).toEqual([0, 1, 2].map((index) => everythingAbout(run, index)))
      expect(people.map(({ eventCount, events }) => eventCount === events.length)).toEqual([true, true, true])
    }),
    { numRuns: 30 },
  )
})

test('[EDIT19] nobody is shown of an empty population, and too much is not made for a look', () => {
  const activity = (mean: number) => [{ event: 'Beat', perProfile: { poisson: { mean, every: '1s' } } }]
  const size = { people: 2, events: 5 }
  expect(samplePopulation({ profiles: { count: 0 }, activity: activity(0) }, 1, clock, size)).toEqual({ people: [], eventsPerPerson: 0 })
  const { people, eventsPerPerson } = samplePopulation({ profiles: { count: 9 }, activity: activity(1) }, 1, clock, size)
  expect(people.map(({ eventCount, events }) => ({ eventCount, events }))).toEqual([
    { eventCount: null, events: [] },
    { eventCount: null, events: [] },
  ])
  expect(eventsPerPerson).toBe(28 * 86_400)
})
