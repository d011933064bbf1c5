import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundCatalogue } from '../../../engine/integrations/catalogue.ts'
import type { FoundIntegration, Integration } from '../../../engine/integrations/integration.ts'
import { messageOf } from '../../files/file-failure.ts'
import { folderOf } from '../integration-folders.ts'
import { catalogueFolder, integrationFile, type ListFile, listFile } from './catalogue-files.ts'

/** All integrations, as a list. */
export function findCatalogue(): Promise<FoundCatalogue> {
  return readOnce<ListFile>(listFile).then(
    (catalogue) => ({ kind: 'known', catalogue }),
    (failure: unknown) => ({ kind: 'failed', message: messageOf(failure) }),
  )
}

/** One integration in full, by slug or folder; no other is read. */
export async function findIntegration(name: string): Promise<FoundIntegration> {
  const folder = folderOf(name)
  if (folder === null) return { kind: 'unknown' }
  return describedIntegration(folder).then(
    (integration) => ({ kind: 'known', integration }),
    (failure: unknown) => ({ kind: 'failed', message: messageOf(failure) }),
  )
}

/** @param folder as integrationNames has it */
export function describedIntegration(folder: string): Promise<Integration> {
  return readOnce<Integration>(integrationFile(folder))
}

const read = new Map<string, Promise<unknown>>()

/** The files do not change while the program runs; what could not be read may be asked for again. */
function readOnce<Content>(name: string): Promise<Content> {
  const path = join(catalogueFolder(), name)
  const content = read.get(path) ?? readFile(path, 'utf8').then((text) => JSON.parse(text) as unknown, notBuilt)
  read.set(path, content)
  content.catch(() => read.delete(path))
  return content as Promise<Content>
}

function notBuilt(failure: unknown): never {
  throw new Error(`The catalogue of integrations cannot be read, and is made anew by "npm run build": ${messageOf(failure)}`)
}
