import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Segment } from '../../../src/engine/model/segment.ts'
import { runScenario } from '../../../src/host/run/run-scenario.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { demoShop } from '../sample.ts'

const scenario = join(demoShop, 'scenarios/regular-is-known-the-morning-after.scenario.json')

async function withSegments(...segments: Segment[]) {
  const first = await loadScenario(scenario)
  if (!first.ok) throw new Error('the sample does not load')
  const amendments = { acts: [], responses: {}, journeys: first.scenario.journeys, segments }
  const loaded = await loadScenario(scenario, { amendments })
  if (!loaded.ok) return { problems: loaded.problems }
  const run = await runScenario(loaded.scenario)
  if (run.kind !== 'finished') throw new Error(run.kind)
  return { ids: loaded.scenario.segments.map(({ id }) => id), result: run.reader.result(100), before: first.scenario.segments }
}

test('a segment that is tried stands in the place of its namesake, and decides who enters', async () => {
  const { before = [], ids, result } = await withSegments()
  const busy = before.find(({ id }) => id === 'busy-shoppers')
  if (busy?.evaluation !== 'batch') throw new Error('the sample has another segment')
  expect(result?.refusals.filter(({ profile }) => profile === 'ben')).toHaveLength(2)
  const tried = await withSegments({ ...busy, calculation: { ...busy.calculation, daily: '12:00', timezone: 'UTC' } })
  expect(tried.ids).toEqual(ids)
  // Ben's rule held from half past eleven on: a calculation at noon finds him.
  expect(tried.result?.instances.some(({ profile }) => profile === 'ben')).toBe(true)
})

test('one that could not be run says why, as if it stood in the scenario', async () => {
  const { problems } = await withSegments({
    id: 'busy-shoppers',
    evaluation: 'streaming',
    latency: 'soon',
    rule: { trait: 'a', is: 'exists' },
  })
  expect(problems?.map(({ pointer }) => pointer)).toEqual(['/segments/0/latency'])
})
