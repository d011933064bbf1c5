import type { CanvasPlace } from '../../engine/edit/place-steps.ts'

/** Nearer to the line of another card than this, a card is put on it, px of the canvas. */
const reach = 7
const grid = 10

/** Where a card comes to stand: in line with the nearest other card, above or beside it; else on a grid. */
export function snapped(wished: CanvasPlace, others: readonly CanvasPlace[]): CanvasPlace {
  return {
    x: inLine(
      wished.x,
      others.map(({ x }) => x),
    ),
    y: inLine(
      wished.y,
      others.map(({ y }) => y),
    ),
  }
}

function inLine(wished: number, lines: readonly number[]): number {
  const nearest = lines.reduce((best, line) => (Math.abs(line - wished) < Math.abs(best - wished) ? line : best), Number.POSITIVE_INFINITY)
  return Math.abs(nearest - wished) <= reach ? nearest : Math.round(wished / grid) * grid
}
