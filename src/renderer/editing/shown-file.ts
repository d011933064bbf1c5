import type { WindowState } from '../state/window-state.ts'

/** The file on the canvas, relative to the workspace's folder: the journey's own, or of its version that is read; null without one. */
export function shownFile(state: WindowState): string | null {
  const { workspace, journey, published } = state
  if (published === null) return ownFile(state)
  return workspace?.versions.find(({ id, version }) => id === journey && version === published)?.file ?? null
}

/** The file in which the journey on the canvas is edited. */
export function ownFile({ workspace, journey }: WindowState): string | null {
  return workspace?.journeys.find(({ id }) => id === journey)?.file ?? null
}
