import { join } from 'node:path'
import type { Integrations } from '../../engine/integrations/integration.ts'
import { decodeScenario } from '../../engine/model/decode.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { readableScenario } from '../../engine/model/readable-scenario.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import { JsonFiles } from '../files/json-files.ts'
import { namedFrom } from '../files/named-from.ts'
import { readFunctions } from '../functions/read-functions.ts'
import { type Catalogue, mergedCatalogue } from '../scenario/catalogue.ts'
import { loadDocument } from '../scenario/load-document.ts'
import { type LoadedWorkspace, loadWorkspace } from '../workspace/load-workspace.ts'
import type { PreviewRequest } from './preview-request.ts'

/** What a preview finds around its journey, as far as it can be read: whatever is wrong elsewhere keeps nothing from being shown. */
export interface PreviewSurroundings {
  readonly catalogue: Catalogue
  readonly integrations: Integrations
  /** The scenario whose profiles may be taken. */
  readonly document: ScenarioDocument | null
  /** What is wrong with a destination of the workspace; nothing of one that the scenario has instead. */
  readonly problemsOfDestination: (id: string) => readonly FileProblem[]
}

export async function readSurroundings({
  folder,
  scenario,
  documents = {},
}: Pick<PreviewRequest, 'folder' | 'scenario' | 'documents'>): Promise<PreviewSurroundings> {
  const files = new JsonFiles()
  // What is being edited is what is shown, saved or not.
  for (const [file, standing] of Object.entries(documents)) files.readAs(join(folder, file), standing)
  const path = join(folder, 'workspace.json')
  const loaded = await loadWorkspace(files, path)
  const document = scenario === null ? null : await readDocument(files, join(folder, scenario))
  const catalogue = mergedCatalogue(await asFarAsRead(loaded, path), document)
  const ofWorkspace = namedFrom(folder, loaded.problems)
  return {
    catalogue,
    integrations: await readIntegrations(catalogue.destinations),
    document,
    problemsOfDestination: (id) => {
      const index = loaded.read?.workspace.destinations?.findIndex((one) => one.id === id) ?? -1
      if (index < 0 || document?.destinations?.some((one) => one.id === id)) return []
      const place = loaded.read?.gaps.original(`/destinations/${index}`) ?? ''
      return ofWorkspace.filter(({ severity, pointer }) => severity === 'error' && `${pointer}/`.startsWith(`${place}/`))
    },
  }
}

async function asFarAsRead({ value, read }: LoadedWorkspace, path: string): Promise<Workspace | null> {
  if (value !== null || read === null) return value
  const { destinations } = read.workspace
  return destinations ? { ...read.workspace, destinations: [...(await readFunctions(path, destinations)).destinations] } : read.workspace
}

/** The same with the code of its functions. */
async function readDocument(files: JsonFiles, path: string): Promise<ScenarioDocument | null> {
  const document = await readScenarioAsFar(files, path)
  return document && { ...document, destinations: [...(await readFunctions(path, document.destinations ?? [])).destinations] }
}

/** A scenario as far as it can be read; of a broken one the destinations and answers are not. */
export async function readScenarioAsFar(files: JsonFiles, path: string): Promise<ScenarioDocument | null> {
  const { value } = await loadDocument(files, path, decodeScenario)
  if (value !== null) return value
  const raw = await files.read(path)
  const read = raw.ok ? readableScenario(raw.value) : null
  return read && { ...read.document, destinations: [], responses: undefined }
}
