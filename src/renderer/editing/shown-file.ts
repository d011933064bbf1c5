import { type WindowState, windowState } from '../state/window-state.ts'

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

/** Whether a change of a file shows on the canvas, which then turns to the journey as it is edited. */
export const isOnCanvas = (file: string): boolean => file === ownFile(windowState())

/** The file that defines events, segments, namespaces and destinations. */
export const workspaceFile = 'workspace.json'

/** The file that the inspector changes, and in which undo goes back: of what is selected there, else of the journey on the canvas. */
export function fileInFront(state: WindowState): string | null {
  const { selection } = state
  const { kind } = selection
  if (kind === 'scenario' || kind === 'population') return selection.file
  return kind === 'workspace' || kind === 'definition' || kind === 'destination' ? workspaceFile : ownFile(state)
}
