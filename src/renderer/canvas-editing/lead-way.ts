import { connectWay } from '../../engine/edit/connect-way.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { shownJourney } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'

/** Lets a way lead to another step, or ends its path with null; nothing happens where it may not. */
export function leadWay(way: WayId, to: string | null): void {
  const step = to === null ? undefined : shownJourney(windowState())?.steps[to]
  const what = to === null ? 'end a path' : `lead to ${step ? stepTitle(to, step) : to}`
  editJourney(what, (document) => connectWay(document, way, to))
}
