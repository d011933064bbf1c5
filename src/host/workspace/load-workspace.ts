import { resolve } from 'node:path'
import { checkIntegrations } from '../../engine/check/check-integrations.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { readFunctions } from '../functions/read-functions.ts'
import { hasErrors, inFile, type LoadedDocument, loadDocument } from '../scenario/load-document.ts'
import { decodeSoundWorkspace } from './decode-sound-workspace.ts'

/** Reads a workspace.json; its value is null where anything is wrong with it, the integrations of its destinations included. */
export async function loadWorkspace(files: JsonFiles, path: string): Promise<LoadedDocument<Workspace>> {
  const { value, problems } = await loadDocument(files, path, decodeSoundWorkspace)
  if (value === null) return { value, problems }
  const destinations = value.destinations ?? []
  const functions = await readFunctions(resolve(path), destinations)
  const found = [...inFile(path, checkIntegrations(destinations, await readIntegrations(destinations))), ...functions.problems]
  return {
    value: hasErrors(found) ? null : { ...value, ...(value.destinations && { destinations: [...functions.destinations] }) },
    problems: [...problems, ...found],
  }
}
