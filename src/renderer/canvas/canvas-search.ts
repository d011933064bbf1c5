import { create } from 'zustand'
import type { CanvasModel } from './journey-to-canvas.ts'

interface CanvasSearch {
  readonly isOpen: boolean
  readonly text: string
  /** Steps that have every word of the text, in the order of the canvas. */
  readonly found: readonly string[]
}

const closed: CanvasSearch = { isOpen: false, text: '', found: [] }

export const useCanvasSearch = create<CanvasSearch>()(() => closed)

export const openCanvasSearch = (): void => useCanvasSearch.setState({ isOpen: true })
export const closeCanvasSearch = (): void => useCanvasSearch.setState(closed)

/** The steps whose card, id or type has every word that is looked for. */
export function stepsWith(text: string, { cards }: CanvasModel): string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = cards.flatMap(({ step, title, summary, type }) => {
    const own = `${title} ${summary} ${step} ${type.replaceAll('-', ' ')}`.toLowerCase()
    return step !== null && words.every((word) => own.includes(word)) ? [step] : []
  })
  // The end of several paths has a card for each of them.
  return [...new Set(found)]
}
