import type { CanvasModel } from '../canvas/journey-to-canvas.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * The card that an arrow key goes to, by id: down along the first way out that leads to a step, up to the first step that leads here, left
 * and right among the cards that the same step leads to. Ends of open paths are passed over. null where there is none.
 *
 * @param xOf where a card stands from left to right
 */
export function nextCard(from: string, direction: Direction, { cards, edges }: CanvasModel, xOf: (card: string) => number): string | null {
  const isStep = new Set(cards.flatMap(({ id, step }) => (step === null ? [] : [id])))
  const below = (id: string): string[] =>
    [...new Set(edges.filter((edge) => edge.from === id).map(({ to }) => to))].filter((to) => isStep.has(to))
  const [above] = edges.filter(({ to }) => to === from)
  switch (direction) {
    case 'down':
      return below(from)[0] ?? null
    case 'up':
      return above?.from ?? null
    case 'left':
    case 'right': {
      const beside = above === undefined ? [] : below(above.from).sort((one, other) => xOf(one) - xOf(other))
      return beside[beside.indexOf(from) + (direction === 'left' ? -1 : 1)] ?? null
    }
  }
}
