import { beforeAll, expect, test } from 'vitest'
import { type ActionCall, compileRun, type PerformedAction, Run, RunReader, type Scenario } from '../../../src/engine/index.ts'
import { newSha256 } from '../../../src/host/run/sha256.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { crowdScenario } from '../../cli/braze-scenario.ts'
import '../destinations/take-built-worker.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
let scenario: Scenario

beforeAll(async () => {
  const loaded = await loadScenario(scratch.write('crowd.scenario.json', crowdScenario(20_000)))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  scenario = loaded.scenario
})

/** A finished run with tens of thousands of sends to an integration, and how many of them have been performed. */
function crowdRun(expectations: Scenario['document']['expect'] = [], more: Partial<Scenario> = {}) {
  const run = Run.start(compileRun({ ...scenario, ...more, document: { ...scenario.document, expect: expectations } }))
  while (run.advance(1_000_000) === 'running');
  const request = { method: 'POST', url: 'https://example.com', headers: {}, body: null }
  const accepted: PerformedAction = { payload: {}, changes: [], requests: [request], failure: null }
  let performed = 0
  let performedAsForeseen = 0
  const performAction = (call: ActionCall) => {
    if (foreseen.has(call)) performedAsForeseen += 1
    performed += 1
    return accepted
  }
  const foreseen = new Set<ActionCall>()
  const foreseeAction = (call: ActionCall) => void foreseen.add(call)
  const reader = new RunReader(run, { newSha256, mapPayload: () => null, performAction, foreseeAction }, 0)
  return { reader, performed: () => performed, foreseen: () => foreseen.size, performedAsForeseen: () => performedAsForeseen }
}
const atEnd = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 50 }

test('[INT2] a run renders none of its sends, and neither do its counts, its summary, its trace and its other tables', () => {
  const { reader, performed } = crowdRun([{ sends: { destination: 'braze' }, count: { 'at-least': 10_000 } }])
  const { sends, checks } = reader.overview()
  expect(sends).toBeGreaterThan(15_000)
  expect(checks).toMatchObject([{ holds: true }])
  reader.frame(Number.POSITIVE_INFINITY)
  reader.activity.activity({ from: 0, sliceMs: 86_400_000, slices: 100 })
  reader.instances({ ...atEnd, search: 'u-7' })
  reader.refusals({ ...atEnd, search: 'u-7' })
  for (const _ of reader.traceLines());
  expect(performed()).toBe(0)
})

test('[INT2] a page of sends renders its own rows, each once, and a search renders no others', () => {
  const { reader, performed } = crowdRun()
  expect(reader.sends(atEnd).rows).toHaveLength(50)
  expect(performed()).toBe(50)
  reader.sends(atEnd)
  expect(performed()).toBe(50)
  const found = reader.sends({ ...atEnd, search: 'u-1999', limit: 5 })
  expect(found.total).toBeGreaterThan(5)
  expect(found.rows.every(({ profile }) => profile.startsWith('u-1999'))).toBe(true)
  expect(performed()).toBeLessThanOrEqual(55)
  expect(reader.sends({ ...atEnd, search: 'nobody at all' }).total).toBe(0)
  expect(reader.sends({ ...atEnd, step: 'greet', search: 'braze', limit: 0 }).total).toBe(reader.overview().sends)
  expect(performed()).toBeLessThanOrEqual(55)
})

test('[INT2] sends that integrations have begun with are rendered once, and as without a beginning', () => {
  const begun = crowdRun()
  begun.reader.beginSends({ ...atEnd, limit: 30 })
  begun.reader.beginSends({ ...atEnd, limit: 30 })
  expect(begun.performed()).toBe(0)
  expect(begun.reader.sends(atEnd)).toEqual(crowdRun().reader.sends(atEnd))
  expect(begun.performed()).toBe(50)
  // With the very calls that were foreseen, none of them twice.
  expect([begun.foreseen(), begun.performedAsForeseen()]).toEqual([50, 50])
})

test('[DLV3] where sends share what a destination allows, those before one are rendered with it, and no others', () => {
  const { reader, performed } = crowdRun([], { caps: [{ destinations: ['braze'], max: 1, per: '1h' }] })
  const { rows } = reader.sends({ ...atEnd, limit: 20 })
  expect(rows.some(({ index }) => (reader.send(index)?.result.attempts.length ?? 0) > 1)).toBe(true)
  // A few hours of retries, of a day with thousands of sends.
  expect(performed()).toBeLessThan(reader.overview().sends)
})

test('[INT2] all that match are known without rendering, in trace order', () => {
  const { reader, performed } = crowdRun()
  const { at } = reader.sends({ ...atEnd, offset: 999, limit: 1 }).rows[0] ?? { at: 0 }
  const before = performed()
  const rows = reader.sendRows({ at, journey: 'hello', step: 'greet' })
  expect(rows.length).toBeGreaterThanOrEqual(1_000)
  expect(rows).toEqual([...reader.index.sends.subarray(0, rows.length)])
  expect(reader.sendRows({ at, journey: 'another' })).toEqual([])
  expect(performed()).toBe(before)
})
