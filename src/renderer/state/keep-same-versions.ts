import type { RunOverview } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { WindowState } from './window-state.ts'

/** A run's versions, each as the very document that is on the screen already where they say the same: so the canvas stays as it is. */
export function keepSameVersions(overview: RunOverview, { workspace, run }: WindowState): RunOverview {
  const known = new Map<string, Journey>()
  const shown = [
    ...(run?.overview.versions ?? []).map(({ definition }) => definition),
    ...(workspace?.journeys ?? []).map(({ journey }) => journey),
  ]
  for (const journey of shown) if (journey !== null) known.set(JSON.stringify(journey), journey)
  return {
    ...overview,
    versions: overview.versions.map((version) => ({
      ...version,
      definition: known.get(JSON.stringify(version.definition)) ?? version.definition,
    })),
  }
}
