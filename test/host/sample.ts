import { join, resolve } from 'node:path'
import type { RunReader } from '../../src/engine/index.ts'
import { runScenario } from '../../src/host/run/run-scenario.ts'
import { loadScenario } from '../../src/host/scenario/load-scenario.ts'

/** The sample workspace, and two of its scenarios as seen from its folder. */
export const demoShop = resolve('fixtures/workspaces/demo-shop')
export const twoSessions = 'scenarios/two-sessions-interleaved.scenario.json'
export const forgottenSession = 'scenarios/forgets-the-session.scenario.json'

/** A finished run of a sample scenario, in this thread. */
export async function readerOf(scenario: string, folder = demoShop): Promise<RunReader> {
  const loaded = await loadScenario(join(folder, scenario))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const run = await runScenario(loaded.scenario)
  if (run.kind !== 'finished') throw new Error(run.kind)
  return run.reader
}
