import type { FileProblem, Publication, VersionFile } from '../../preload/bridge-contract.ts'
import { ownFile } from '../editing/shown-file.ts'
import type { WindowState } from '../state/window-state.ts'

/** How the journey on the canvas stands to its published versions; null without one that can be published. */
export function shownPublication({ workspace, journey }: WindowState): Publication | null {
  return workspace?.journeys.find(({ id }) => id === journey)?.publication ?? null
}

const noVersions: readonly VersionFile[] = []

/** The published versions of the journey on the canvas, the newest first. */
export function publishedVersions({ workspace, journey }: WindowState): readonly VersionFile[] {
  return workspace?.versions.filter(({ id }) => id === journey).reverse() ?? noVersions
}

/** "Draft", "Published v2", "Changed since v2". */
export function publicationWords({ newest, isChanged }: Publication): string {
  if (newest === null) return 'Draft'
  return isChanged ? `Changed since v${newest}` : `Published v${newest}`
}

const noProblems: readonly FileProblem[] = []

/** Everything that is to be read before the journey on the canvas is published, errors and warnings. */
export function problemsOfPublication(state: WindowState): readonly FileProblem[] {
  const file = ownFile(state)
  const ofFile = state.workspace?.problems.filter((problem) => problem.file === file) ?? noProblems
  return [...ofFile, ...(shownPublication(state)?.problems ?? noProblems)]
}
