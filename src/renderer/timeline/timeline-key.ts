import { pan, showAll, zoom } from './timeline-view.ts'
import { zoomStep } from './zoom.ts'

/** The keys of the timeline, beside those of the transport: zooming and panning. */
const actions: Readonly<Record<string, () => void>> = {
  'Shift ArrowUp': () => zoom(zoomStep),
  'Shift ArrowDown': () => zoom(1 / zoomStep),
  'Shift ArrowLeft': () => pan(-0.25),
  'Shift ArrowRight': () => pan(0.25),
  '0': showAll,
}

/** Does what a key means on the timeline; tells whether it means anything there. */
export function pressTimelineKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
  const action = actions[shiftKey && key.startsWith('Arrow') ? `Shift ${key}` : key]
  action?.()
  return action !== undefined
}
