import type { Scenario } from '../../engine/index.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { ReadingWishes } from '../data/read-recording.ts'
import { JsonFiles } from '../files/json-files.ts'
import { type Amendments, amendScenario } from './amend-scenario.ts'
import { gathered } from './load-document.ts'
import { readScenario } from './read-scenario.ts'

export type ScenarioLoad =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

interface LoadingWishes extends ReadingWishes {
  /** What a session in the window adds; problems of it are named as if it stood in the scenario's file. */
  readonly amendments?: Amendments | undefined
  /** Stands for what is in the file, which need not be there. */
  readonly document?: JsonObject | undefined
  /** Stand for other files, by their absolute paths. */
  readonly documents?: ReadonlyMap<string, JsonObject>
  /** Codes of errors with which it can be run all the same: what comes of them is wanted. */
  readonly forgiven?: ReadonlySet<string>
}

/**
 * A scenario with everything that it refers to, ready to run; or every problem of all its files, with their absolute paths. A reading
 * that was cancelled gives neither. Never throws.
 */
export async function loadScenario(
  path: string,
  { amendments, document, documents, forgiven, ...wishes }: LoadingWishes = {},
): Promise<ScenarioLoad> {
  const files = new JsonFiles()
  for (const [file, standing] of documents ?? []) files.readAs(file, standing)
  if (document) files.readAs(path, document)
  const amended = amendments && (await amendScenario(files, path, amendments))
  if (amended) files.readAs(path, amended)
  const { scenario, problems } = await readScenario(files, path, wishes, forgiven)
  const all = gathered(problems)
  return scenario === null ? { ok: false, problems: all } : { ok: true, scenario, warnings: all }
}
