import type { Journey } from '../../engine/model/journey.ts'
import { cardSize } from './card-size.ts'
import type { CanvasCard, CanvasModel } from './journey-to-canvas.ts'
import type { CanvasLayout, Position } from './lay-out-canvas.ts'

/** Between a card and what it pushes away, px. */
const gap = 36

/**
 * The layout that the file has. What it has no place for stands as in the automatic layout, seen from the step that leads to it: ends,
 * which are no steps of the file, and steps that were put in later, which push away downwards what would be covered.
 * @param automatic of the same model
 */
export function placedByFile({ cards, edges }: CanvasModel, layout: NonNullable<Journey['layout']>, automatic: CanvasLayout): CanvasLayout {
  const placed = new Map<string, Position>()
  const shiftOf = (id: string): Position => difference(placed.get(id), automatic.cards.get(id))
  for (const card of cards) {
    const place = card.endsWay === null && Object.hasOwn(layout, card.id) ? layout[card.id] : undefined
    if (place !== undefined) placed.set(card.id, place)
  }
  const put = (card: CanvasCard) => {
    const from = edges.find(({ to, from }) => to === card.id && placed.has(from))?.from
    const shift = from === undefined ? { x: 0, y: 0 } : shiftOf(from)
    placed.set(card.id, sum(automatic.cards.get(card.id), shift))
    return from
  }
  // From the start on, so that what leads to a step has its place before.
  const missing = new Set(cards.filter(({ id, endsWay }) => endsWay === null && !placed.has(id)))
  while (missing.size > 0) {
    const next = [...missing].find(({ id }) => edges.some(({ to, from }) => to === id && placed.has(from))) ?? [...missing][0]
    if (next === undefined) break
    missing.delete(next)
    const from = put(next)
    makeRoom(next, from ?? null, cards, placed)
  }
  for (const card of cards) if (card.endsWay !== null) put(card)
  return { cards: placed, chips: chipsBetween(edges, automatic, shiftOf) }
}

/** Whatever would be covered goes down with all that stands below it, but for the step that leads here. */
function makeRoom(card: CanvasCard, from: string | null, cards: readonly CanvasCard[], placed: Map<string, Position>): void {
  const own = placed.get(card.id)
  if (own === undefined) return
  const others = cards.filter(({ id }) => id !== card.id && id !== from && placed.has(id))
  const covered = others.filter((other) => overlaps(own, cardSize(card), placed.get(other.id) as Position, cardSize(other)))
  const [first] = covered.map(({ id }) => (placed.get(id) as Position).y).sort((one, other) => one - other)
  if (first === undefined) return
  const down = own.y + cardSize(card).height + gap - first
  for (const { id } of others) {
    const { x, y } = placed.get(id) as Position
    if (y >= first) placed.set(id, { x, y: y + down })
  }
}

/** The room for a branch's chip goes along where both its ends did; else the curve finds a place for it. */
function chipsBetween(
  edges: CanvasModel['edges'],
  automatic: CanvasLayout,
  shiftOf: (id: string) => Position,
): ReadonlyMap<string, Position> {
  const chips = new Map<string, Position>()
  for (const { id, from, to } of edges) {
    const [one, other] = [shiftOf(from), shiftOf(to)]
    const chip = automatic.chips.get(id)
    if (chip !== undefined && Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1) chips.set(id, sum(chip, one))
  }
  return chips
}

const sum = (one: Position | undefined, other: Position): Position => ({ x: (one?.x ?? 0) + other.x, y: (one?.y ?? 0) + other.y })
const difference = (one: Position | undefined, other: Position | undefined): Position => ({
  x: (one?.x ?? 0) - (other?.x ?? 0),
  y: (one?.y ?? 0) - (other?.y ?? 0),
})

function overlaps(one: Position, size: Size, other: Position, otherSize: Size): boolean {
  const isBeside = one.x + size.width <= other.x || other.x + otherSize.width <= one.x
  return !isBeside && one.y < other.y + otherSize.height && other.y < one.y + size.height
}

type Size = ReturnType<typeof cardSize>
