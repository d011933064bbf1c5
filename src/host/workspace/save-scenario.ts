import { dirname, join, resolve } from 'node:path'
import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import { JsonFiles } from '../files/json-files.ts'
import { pathFrom } from '../files/named-from.ts'
import { type Amendments, amendScenario } from '../scenario/amend-scenario.ts'
import { writeDocument } from './write-document.ts'

export interface SaveScenarioRequest extends Amendments {
  /** The scenario that was run, relative to the folder. */
  readonly scenario: string
  readonly seed: number
  /** Of the new scenario; its file is called after it. */
  readonly name: string
  /** Over a scenario file that is there already. */
  readonly replace: boolean
}

/** What came of writing a new file of a workspace; `file` is relative to the folder. */
export type FileAnswer =
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'exists'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string }

const gone = 'The scenario that was run can no longer be read: reload the workspace.'

/** Writes a session as a scenario of its own, beside the one that it began with, so that paths stay right. The run of it has the session's digest. */
export async function saveScenario(workspace: WorkspaceView, request: SaveScenarioRequest): Promise<FileAnswer> {
  const { scenario, seed, name, replace, ...amendments } = request
  const { folder, scenarios } = workspace
  if (!scenarios.some(({ file }) => file === scenario)) return { kind: 'failed', message: gone }
  const path = resolve(folder, scenario)
  const document = await amendScenario(new JsonFiles(), path, amendments)
  if (document === null) return { kind: 'failed', message: gone }
  const place = join(dirname(path), `${idOfName(name, 'scenario')}.scenario.json`)
  const file = pathFrom(folder, place)
  if (place === path) return { kind: 'failed', message: 'This is the file of the scenario that was run: give it another name.' }
  const written = await writeDocument(place, { ...document, name, seed }, replace)
  return written.kind === 'failed' ? written : { kind: written.kind, file }
}
