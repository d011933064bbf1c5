import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyRules } from '../../../src/engine/account/story-rules.ts'
import { journeyArbitrary } from '../properties/journey-arbitrary.ts'
import { scenarioArbitrary } from '../properties/scenario-arbitrary.ts'
import { checkout, event, readerOf, scenarioOf } from '../run/rehearse.ts'

const specification = readFileSync(new URL('../../../src/engine/SPEC.md', import.meta.url), 'utf8')
const known = new Set(Array.from(specification.matchAll(/^- ([A-Z]+\d+) /gm), ([, rule]) => rule))

test('[ACC42] every rule that a story may name stands in the specification', () => {
  expect(storyRules.filter((rule) => !known.has(rule))).toEqual([])
})

test('[ACC42] the moves of a story name the rules that decided them', () => {
  const reader = readerOf(
    scenarioOf({
      journeys: [checkout()],
      timeline: [
        event('+0s', 'Started', { session: 's1' }),
        event('+1m', 'Bought', { session: 'x' }),
        event('+2m', 'Started', { session: 's2' }),
        event('+3m', 'Bought', { session: 's2' }),
      ],
    }),
  )
  const told = (index: number) => reader.instance(index)?.moves.flatMap(({ kind, rule }) => (rule ? [`${kind} ${rule}`] : []))
  expect(told(0)).toEqual(['admitted ADM1', 'left RUN1', 'ignored HOLD2', 'left HOLD3', 'sent SND1', 'left SND1', 'ended RUN2'])
  expect(told(1)).toEqual(['admitted ADM1', 'left RUN1', 'left HOLD2', 'ended RUN2'])
})

test('[ACC42] what the moves bring is the journey context of the end, under its keys', () => {
  const given = fc.record({ one: journeyArbitrary('one'), world: scenarioArbitrary() }).map(({ one, world }) => ({
    ...world,
    journeys: [...world.journeys, one],
  }))
  fc.assert(
    fc.property(given, (scenario) => {
      const reader = readerOf(scenarioOf(scenario))
      for (let index = 0; index < reader.overview().instances; index++) {
        const story = reader.instance(index)
        const context: Record<string, unknown> = {}
        for (const move of story?.moves ?? []) {
          if (move.rule != null) expect(storyRules).toContain(move.rule)
          if ((move.kind === 'admitted' || move.kind === 'left') && move.contextKey != null) context[move.contextKey] = move.properties
        }
        expect(context).toEqual(story?.result.context)
      }
    }),
    { numRuns: 40, seed: 42 },
  )
})
