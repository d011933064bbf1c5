import type { PointerEvent } from 'react'
import { create } from 'zustand'
import { type CanvasPlace, placeSteps, withoutPlaces } from '../../engine/edit/place-steps.ts'
import type { CardNode } from '../canvas/canvas-elements.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { counted } from '../format/number.ts'
import { selectedSteps, shownJourney } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'
import { followPointer } from './follow-pointer.ts'
import { snapped } from './snapped.ts'

interface CardDrag {
  readonly steps: ReadonlySet<string>
  /** How far they have been moved, px of the canvas. */
  readonly by: CanvasPlace
  /** What was drawn when they were let go: they stay there until their new places are drawn. null while the pointer has them. */
  readonly droppedOn: readonly CardNode[] | null
}

/** null before any card is moved. */
export const useCardDrag = create<{ readonly drag: CardDrag | null }>()(() => ({ drag: null }))

/** Where the cards of steps stand, by step. */
const placesOf = (nodes: readonly CardNode[]): Map<string, CanvasPlace> =>
  new Map(
    nodes.flatMap(({ data, position }) => (data.card.step === null || data.card.endsWay !== null ? [] : [[data.card.step, position]])),
  )

/** Lets the pressed card be moved, with the others that are selected where it is one of them. @param begun the canvas has been touched */
export function dragCards(event: PointerEvent, nodes: readonly CardNode[], zoom: number, begun: () => void): void {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-step]')?.dataset.step : undefined
  const places = placesOf(nodes)
  const from = pressed === undefined ? undefined : places.get(pressed)
  if (event.button !== 0 || event.shiftKey || pressed === undefined || from === undefined || !canBeEdited(windowState())) return
  const selected = selectedSteps(windowState())
  const steps = new Set(selected.includes(pressed) ? selected.filter((step) => places.has(step)) : [pressed])
  const others = [...places].filter(([step]) => !steps.has(step)).map(([, place]) => place)
  const { clientX, clientY } = event
  const drag = (x: number, y: number): CardDrag => {
    const wished = { x: from.x + (x - clientX) / zoom, y: from.y + (y - clientY) / zoom }
    const now = snapped(wished, others)
    return { steps, by: { x: now.x - from.x, y: now.y - from.y }, droppedOn: null }
  }
  followPointer(event, {
    begin: begun,
    move: (x, y) => useCardDrag.setState({ drag: drag(x, y) }),
    drop: (x, y) => {
      const dropped = drag(x, y)
      if (moveCards(places, dropped)) useCardDrag.setState({ drag: { ...dropped, droppedOn: nodes } })
    },
    end: () => useCardDrag.setState(({ drag: last }) => ({ drag: last?.droppedOn ? last : null })),
  })
}

/** How far a key moves a card, px of the canvas. */
const stride = 10

/** Moves the selected cards by keys: presses in a row are one change. */
export function nudgeCards(nodes: readonly CardNode[], direction: 'up' | 'down' | 'left' | 'right'): void {
  const steps = new Set(selectedSteps(windowState()))
  const x = direction === 'left' ? -stride : direction === 'right' ? stride : 0
  const y = direction === 'up' ? -stride : direction === 'down' ? stride : 0
  moveCards(placesNow(nodes), { steps, by: { x, y } }, `move ${[...steps].join(' ')}`)
}

/** Keys may come faster than cards are drawn: once all are placed, they are where the key before has placed them. */
function placesNow(nodes: readonly CardNode[]): ReadonlyMap<string, CanvasPlace> {
  const drawn = placesOf(nodes)
  const layout = shownJourney(windowState())?.layout ?? {}
  const written = [...drawn.keys()].flatMap((step): [string, CanvasPlace][] => (layout[step] === undefined ? [] : [[step, layout[step]]]))
  return written.length === drawn.size ? new Map(written) : drawn
}

/** All cards are placed once one is: those that nobody moved stay where they are. @returns whether any was moved */
function moveCards(
  places: ReadonlyMap<string, CanvasPlace>,
  { steps, by }: Pick<CardDrag, 'steps' | 'by'>,
  typing: string | null = null,
): boolean {
  if (steps.size === 0 || (by.x === 0 && by.y === 0)) return false
  const moved = [...places].map(([step, { x, y }]) => [step, steps.has(step) ? { x: x + by.x, y: y + by.y } : { x, y }] as const)
  return editJourney(`move ${counted(steps.size, 'card')}`, (document) => placeSteps(document, Object.fromEntries(moved)), typing)
}

/** Forgets where cards were moved to: the canvas places them by itself again. */
export const layOutAnew = (): void => void editJourney('lay out anew', withoutPlaces)
