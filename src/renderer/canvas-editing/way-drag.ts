import type { PointerEvent } from 'react'
import { create } from 'zustand'
import { type Misconnection, whyNotConnect } from '../../engine/edit/connect-way.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import { shownDocument } from '../editing/edit-journey.ts'
import { shownJourney } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'
import { cardAt } from './card-at.ts'
import { followPointer } from './follow-pointer.ts'
import { openWayMenu } from './insert-menu-state.ts'
import { leadWay } from './lead-way.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** A way whose target is being dragged. Places are px of the window. */
export interface WayDrag {
  readonly way: WayId
  readonly from: Place
  readonly to: Place
  /** Of each step, why the way may not lead there; null where it may. */
  readonly targets: ReadonlyMap<string, Misconnection | null>
  /** The card under the pointer, of a step or of an open end; null over the empty canvas. */
  readonly over: { readonly step: string | null } | null
}

/** null while nothing is dragged. */
export const useWayDrag = create<{ readonly drag: WayDrag | null }>()(() => ({ drag: null }))

/** Lets a way be dragged from where the pointer was pressed. */
export function dragWay(way: WayId, event: PointerEvent): void {
  const document = shownDocument()
  const journey = shownJourney(windowState())
  if (event.button !== 0 || document === null || journey === null) return
  event.preventDefault()
  event.stopPropagation()
  const from = { x: event.clientX, y: event.clientY }
  const change = (changed: Partial<WayDrag>) => useWayDrag.setState(({ drag }) => ({ drag: drag && { ...drag, ...changed } }))
  followPointer(event, {
    begin: () => {
      const targets = new Map(Object.keys(journey.steps).map((step) => [step, whyNotConnect(document, way, step)]))
      useWayDrag.setState({ drag: { way, from, to: from, targets, over: null } })
    },
    move: (x, y) => change({ to: { x, y }, over: cardAt(x, y) }),
    drop: (x, y) => dropWay(way, x, y),
    end: () => useWayDrag.setState({ drag: null }),
  })
}

function dropWay(way: WayId, x: number, y: number): void {
  const card = cardAt(x, y)
  if (card !== null) leadWay(way, card.step)
  else if (document.elementFromPoint(x, y)?.closest('[data-region="canvas"]')) openWayMenu(way, { x, y })
}
