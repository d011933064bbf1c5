import type { Problem } from '../model/problem.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkCaps } from './check-caps.ts'
import { checkCatalogue } from './check-catalogue.ts'
import type { NamedKind } from './journey-under-check.ts'

/** Everything that is wrong with a workspace that could be read, but for the integrations of its destinations: see checkIntegrations. */
export function checkWorkspace(workspace: Workspace, incomplete?: ReadonlySet<NamedKind>): Problem[] {
  const { segments = [], destinations = [], dataSources = [], caps = [] } = workspace
  return [...checkCatalogue(workspace, segments, incomplete), ...checkCaps(caps, { destinations, dataSources, incomplete })]
}
