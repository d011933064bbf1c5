import type { CanvasCard } from './journey-to-canvas.ts'

/** px */
export interface Size {
  readonly width: number
  readonly height: number
}

const stepSize: Size = { width: 236, height: 82 }
const endSize: Size = { width: 164, height: 36 }

/** An end is smaller than a step: it has one number and no settings. */
export const cardSize = (card: CanvasCard): Size => (card.type === 'end' ? endSize : stepSize)
