import type { PointerEvent } from 'react'
import { create } from 'zustand'
import { selectSteps } from '../state/select.ts'
import { followPointer } from './follow-pointer.ts'

/** Px of the window. */
interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The rectangle that is drawn to select what it touches; null while none is. */
export const useSelectionRectangle = create<{ readonly drawn: Rectangle | null }>()(() => ({ drawn: null }))

/** With Shift, from the empty canvas. */
export function drawRectangle(event: PointerEvent): void {
  const isEmpty = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
  if (!event.shiftKey || event.button !== 0 || !isEmpty) return
  const { clientX, clientY } = event
  followPointer(event, {
    begin: () => {},
    move: (x, y) => useSelectionRectangle.setState({ drawn: between(clientX, clientY, x, y) }),
    drop: (x, y) => selectSteps(stepsIn(between(clientX, clientY, x, y))),
    end: () => useSelectionRectangle.setState({ drawn: null }),
  })
}

function between(x: number, y: number, otherX: number, otherY: number): Rectangle {
  return { left: Math.min(x, otherX), top: Math.min(y, otherY), right: Math.max(x, otherX), bottom: Math.max(y, otherY) }
}

function stepsIn({ left, top, right, bottom }: Rectangle): string[] {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card][data-step]')].filter((card) => {
    const box = card.getBoundingClientRect()
    return box.left < right && box.right > left && box.top < bottom && box.bottom > top
  })
  return [...new Set(cards.flatMap(({ dataset: { step } }) => step ?? []))]
}
