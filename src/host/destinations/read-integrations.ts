import type { FoundIntegration, Integration, Integrations } from '../../engine/integrations/integration.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { messageOf } from '../files/file-failure.ts'
import { allIntegrationNames, folderOf } from './integration-folders.ts'
import { integrationThreads } from './integration-threads.ts'

/** What checks need of the integrations that these destinations name. Nothing is loaded where they name none. */
export async function readIntegrations(destinations: readonly Destination[]): Promise<Integrations> {
  const known = new Map<string, Integration>()
  for (const destination of destinations) {
    const folder = destination.kind === 'actions' ? folderOf(destination.slug) : null
    if (destination.kind === 'actions' && folder !== null) known.set(destination.slug, await described(folder))
  }
  return { names: allIntegrationNames, known }
}

/** One integration, by slug or folder, for people to look at. */
export async function findIntegration(name: string): Promise<FoundIntegration> {
  const folder = folderOf(name)
  if (folder === null) return { kind: 'unknown' }
  return described(folder).then(
    (integration) => ({ kind: 'known', integration }),
    (failure: unknown) => ({ kind: 'failed', message: messageOf(failure) }),
  )
}

const descriptions = new Map<string, Promise<Integration>>()

/** The package does not change while the program runs; what could not be read may be asked for again. */
function described(folder: string): Promise<Integration> {
  const description = descriptions.get(folder) ?? integrationThreads().describe(folder)
  descriptions.set(folder, description)
  description.catch(() => descriptions.delete(folder))
  return description
}
