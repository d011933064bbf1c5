import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { SegmentCounter } from '../../../src/host/run/segment-counter.ts'
import { demoShop, readerOf } from '../sample.ts'
import { buildRunWorker } from './build-run-worker.ts'

// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-count')
const counters: SegmentCounter[] = []

beforeAll(async () => {
  await buildRunWorker(built)
})

afterEach(async () => {
  await Promise.all(counters.splice(0).map((counter) => counter.close()))
})

function newCounter(onShare: (share: number) => void = () => {}): SegmentCounter {
  const counter = new SegmentCounter(onShare, join(built, 'run-worker.cjs'))
  counters.push(counter)
  return counter
}

const scenario = 'scenarios/three-thousand-customers-turn-silver.scenario.json'
const workspace = (): JsonObject => JSON.parse(readFileSync(join(demoShop, 'workspace.json'), 'utf8'))

test('[SEG19] the members that are counted are those of the run, at its start and at its end', async () => {
  const reader = await readerOf(scenario)
  const { start, end } = reader.overview()
  const counter = newCounter()
  const segments = (workspace().segments as JsonObject[]).map(({ id }) => String(id))
  for (const segment of segments) {
    const of = (at: number) => reader.segmentCounts(at)?.find((one) => one.segment === segment)?.truly
    expect(await counter.count({ folder: demoShop, scenario, segment })).toEqual({
      kind: 'counted',
      profiles: reader.overview().profiles,
      atStart: of(start),
      atEnd: of(end),
    })
  }
})

test('a rule that is being typed is counted as it is; one that is overtaken ends; what cannot be counted is told', async () => {
  const shares: number[] = []
  const counter = newCounter((share) => shares.push(share))
  const document = workspace()
  const rule = { trait: 'plan', is: 'exists' }
  const tried = {
    ...document,
    segments: [...(document.segments as JsonObject[]), { id: 'tried', evaluation: 'streaming', rule: { any: [rule, { not: rule }] } }],
  }
  const request = { folder: demoShop, scenario, segment: 'tried' }
  const first = counter.count({ ...request, documents: { 'workspace.json': tried } })
  const second = counter.count({ ...request, documents: { 'workspace.json': tried } })
  expect(await first).toEqual({ kind: 'cancelled' })
  const counted = await second
  if (counted.kind !== 'counted') throw new Error(counted.kind)
  expect(counted.atStart).toBe(counted.profiles)
  const broken = { ...document, segments: [{ id: 'tried', evaluation: 'streaming', rule: { segment: 'nobody', member: true } }] }
  expect(await counter.count({ ...request, documents: { 'workspace.json': broken } })).toMatchObject({
    kind: 'refused',
    problems: expect.arrayContaining([expect.objectContaining({ file: 'workspace.json', code: 'unknown-segment' })]),
  })
})
