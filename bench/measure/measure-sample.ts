import type { Scenario } from '../../src/engine/index.ts'
import { runScenario } from '../../src/host/run/run-scenario.ts'
import { loadScenario } from '../../src/host/scenario/load-scenario.ts'
import type { Measurement } from './measurement.ts'
import { peakMb } from './peak-memory.ts'
import { stopwatch } from './stopwatch.ts'

/**
 * The sample workspace's shoppers for 30 days, as many as asked for, through the host: reading the files, running, sorting, digest.
 *
 * @param file `ten-thousand-shoppers.scenario.json`, the recipe of which is used
 */
export async function measureSample(file: string, profiles: number): Promise<Measurement> {
  const spent = stopwatch()
  const loaded = await loadScenario(file)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
  const read = spent()
  const run = await runScenario(withProfiles(loaded.scenario, profiles))
  if (run.kind !== 'finished') throw new Error(`the sample did not finish: ${run.kind}`)
  const ended = spent()
  const { instances, wallMs } = run.reader.overview()
  const parts = { read: read.ms, 'events, run': wallMs, 'order, digest': ended.ms - read.ms - wallMs }
  return { load: 'demo shop', name: 'engine', profiles, counts: null, instances, spent: ended, parts, peakMb: peakMb() }
}

/** The same recipe for more or fewer profiles; without the expectations, which count on its own number of them. */
function withProfiles(scenario: Scenario, count: number): Scenario {
  const { synthesize } = scenario.document
  if (!synthesize) throw new Error('the sample scenario has no recipe')
  return {
    ...scenario,
    document: { ...scenario.document, expect: [], synthesize: { ...synthesize, profiles: { ...synthesize.profiles, count } } },
  }
}
