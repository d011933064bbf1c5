import type { WindowState } from '../state/window-state.ts'

/** The file of the journey on the canvas, relative to the workspace's folder; null without one. */
export function shownFile({ workspace, journey }: WindowState): string | null {
  return workspace?.journeys.find(({ id }) => id === journey)?.file ?? null
}
