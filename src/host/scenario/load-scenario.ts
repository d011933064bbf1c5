import type { Scenario } from '../../engine/index.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { ReadingWishes } from '../data/read-recording.ts'
import { JsonFiles } from '../files/json-files.ts'
import { gathered } from './load-document.ts'
import { readScenario } from './read-scenario.ts'

export type ScenarioLoad =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/**
 * A scenario with everything that it refers to, ready to run; or every problem of all its files, with their absolute paths. A reading
 * that was cancelled gives neither. Never throws.
 */
export async function loadScenario(path: string, wishes: ReadingWishes = {}): Promise<ScenarioLoad> {
  const { scenario, problems } = await readScenario(new JsonFiles(), path, wishes)
  const all = gathered(problems)
  return scenario === null ? { ok: false, problems: all } : { ok: true, scenario, warnings: all }
}
