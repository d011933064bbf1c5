import { smallestZoom } from './use-fitted-view.ts'

/** How every canvas behaves: its cards are buttons of the window's own, and the library only pans and zooms. */
export const canvasManner = {
  minZoom: smallestZoom,
  maxZoom: 1.6,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  deleteKeyCode: null,
  panActivationKeyCode: null,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
} as const
