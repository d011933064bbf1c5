import type { KeyboardEvent } from 'react'
import type { CardNode } from '../canvas/canvas-elements.ts'
import type { CanvasModel } from '../canvas/journey-to-canvas.ts'
import { cardOfStep, firstFieldOf } from '../keyboard/focus-soon.ts'
import { selectedSteps } from '../state/derived.ts'
import { clearSelection, selectStep } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { plusesOf } from './add-after-selected.ts'
import { nudgeCards } from './card-drag.ts'
import { type Direction, nextCard } from './next-card.ts'

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Keys on a card: arrows go along the ways and select, with Alt they move it, Enter goes on to the step's fields, Escape selects nothing. */
export function walkCards(event: KeyboardEvent, model: CanvasModel, nodes: readonly CardNode[]): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
  if (event.altKey) {
    moveByKey(event, nodes)
    return
  }
  if (event.key === 'Escape') {
    if (selectedSteps(windowState()).length > 0) clearSelection()
    return
  }
  const card = event.target instanceof HTMLElement ? event.target.dataset.card : undefined
  if (card === undefined) {
    walkPluses(event)
    return
  }
  const direction = directions[event.key]
  if (direction !== undefined) {
    event.preventDefault()
    goTo(nextCard(card, direction, model, (id) => nodes.find((node) => node.id === id)?.position.x ?? 0))
  } else if (event.key === 'Enter') {
    event.preventDefault()
    const { step } = (event.target as HTMLElement).dataset
    if (step === undefined) return
    selectStep(step)
    requestAnimationFrame(enterInspector)
  }
}

/** On a plus: left and right go among those of its step, up to the step itself. */
function walkPluses(event: KeyboardEvent): void {
  const step = event.target instanceof HTMLElement ? event.target.dataset.wayStep : undefined
  if (step === undefined || directions[event.key] === undefined) return
  event.preventDefault()
  const pluses = plusesOf(step)
  const place = pluses.indexOf(event.target as HTMLButtonElement)
  const wanted: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowLeft: pluses[place - 1],
    ArrowRight: pluses[place + 1],
    ArrowUp: cardOfStep(step),
  }
  wanted[event.key]?.focus()
}

function moveByKey(event: KeyboardEvent, nodes: readonly CardNode[]): void {
  const direction = directions[event.key]
  if (direction === undefined || !(event.target instanceof HTMLElement) || event.target.dataset.card === undefined) return
  event.preventDefault()
  nudgeCards(nodes, direction)
}

function goTo(card: string | null): void {
  if (card === null) return
  const element = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)
  element?.focus()
  const step = element?.dataset.step
  if (step !== undefined) selectStep(step)
}

/** To the first field of what is selected, else to whatever can be used there. */
function enterInspector(): void {
  firstFieldOf(document.querySelector('[data-region="inspector"]'))?.focus()
}
