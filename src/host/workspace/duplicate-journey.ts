import { dirname, join, resolve } from 'node:path'
import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import { freeId } from '../../engine/edit/free-id.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import { JsonFiles } from '../files/json-files.ts'
import { pathFrom } from '../files/named-from.ts'
import type { FileAnswer } from './save-scenario.ts'
import { textIn } from './text-in.ts'
import { writeDocument } from './write-document.ts'

/**
 * Copies a journey's file as a draft: everything but the id and the name, which are new and unique. Sync keys are made from the id, so that
 * the copy's are its own. Source of the rule: reference section 10, Duplicate.
 * @param file relative to the workspace's folder
 */
export async function duplicateJourney(workspace: WorkspaceView, file: string, name: string): Promise<FileAnswer> {
  const path = resolve(workspace.folder, file)
  const read = await new JsonFiles().read(path)
  const isOfWorkspace = workspace.journeys.some((journey) => journey.file === file)
  if (!isOfWorkspace || !read.ok || !isJsonObject(read.value))
    return { kind: 'failed', message: 'The journey’s file can no longer be read: reload the workspace.' }
  const asked = name.trim()
  if (asked === '') return { kind: 'failed', message: 'A journey needs a name.' }
  if (workspace.journeys.some((other) => other.name === asked)) {
    return { kind: 'failed', message: `There is a journey called “${asked}” already: names are unique in a workspace.` }
  }
  const taken = new Set([...workspace.journeys.map((journey) => journey.id), textIn(read.value, 'id') ?? ''])
  const id = freeId(idOfName(asked, 'journey'), (one) => taken.has(one))
  const place = join(dirname(path), `${id}.journey.json`)
  const written = await writeDocument(place, renamed(read.value as JsonObject, id, asked), false)
  return written.kind === 'failed' ? written : { kind: written.kind, file: pathFrom(workspace.folder, place) }
}

/** Keys keep their order; a name that the original lacks comes after the id. */
function renamed(document: JsonObject, id: string, name: string): JsonObject {
  const entries = Object.entries(document).filter(([key]) => key !== 'name' || 'name' in document)
  const withName =
    'name' in document ? entries : entries.flatMap((entry) => (entry[0] === 'id' ? [entry, ['name', name] as const] : [entry]))
  return { ...Object.fromEntries(withName), id, name }
}
