import { resolve } from 'node:path'
import { checkIntegrations } from '../../engine/check/check-integrations.ts'
import { checkReadWorkspace } from '../../engine/check/check-readable.ts'
import { decodeWorkspace } from '../../engine/model/decode.ts'
import { type ReadableWorkspace, readableWorkspace, wholeWorkspace } from '../../engine/model/readable-workspace.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { readFunctions } from '../functions/read-functions.ts'
import { hasErrors, inFile, type LoadedDocument, loadDocument } from '../scenario/load-document.ts'

export interface LoadedWorkspace extends LoadedDocument<Workspace> {
  /** As far as it can be read, whatever is wrong with it; null where it is no workspace. */
  readonly read: ReadableWorkspace | null
}

/**
 * Reads a workspace.json; its value is null where anything is wrong with it, the integrations of its destinations included. What can be
 * read of a broken one is checked all the same.
 */
export async function loadWorkspace(files: JsonFiles, path: string): Promise<LoadedWorkspace> {
  const { value: decoded, problems: own } = await loadDocument(files, path, decodeWorkspace)
  const raw = await files.read(path)
  const read = decoded === null ? readableWorkspace(raw.ok ? raw.value : undefined) : wholeWorkspace(decoded)
  if (read === null) return { value: null, read, problems: own }
  const { workspace, gaps } = read
  const { destinations = [] } = workspace
  const functions = await readFunctions(resolve(path), destinations)
  const ofDestinations = [...inFile(path, checkIntegrations(destinations, await readIntegrations(destinations))), ...functions.problems]
    .map((problem) => (resolve(problem.file) === resolve(path) ? { ...problem, pointer: gaps.original(problem.pointer) } : problem))
    .filter(({ pointer }) => !gaps.covers(pointer))
  const problems = [...own, ...inFile(path, checkReadWorkspace(read)), ...ofDestinations]
  const isSound = decoded !== null && !hasErrors(problems)
  return {
    value: isSound ? { ...workspace, ...(workspace.destinations && { destinations: [...functions.destinations] }) } : null,
    read,
    problems,
  }
}
