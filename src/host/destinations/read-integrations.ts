import type { Integration, Integrations } from '../../engine/integrations/integration.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { describedIntegration } from './catalogue/read-catalogue.ts'
import { allIntegrationNames, folderOf } from './integration-folders.ts'

/** What checks need of the integrations that these destinations name. Nothing is read where they name none. */
export async function readIntegrations(destinations: readonly Destination[]): Promise<Integrations> {
  const known = new Map<string, Integration>()
  for (const destination of destinations) {
    const folder = destination.kind === 'actions' ? folderOf(destination.slug) : null
    if (destination.kind === 'actions' && folder !== null) known.set(destination.slug, await describedIntegration(folder))
  }
  return { names: allIntegrationNames, known }
}
