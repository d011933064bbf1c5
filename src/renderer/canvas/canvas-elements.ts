import { type Edge, type Node, type NodeHandle, Position as Side } from '@xyflow/react'
import type { Journey } from '../../engine/model/journey.ts'
import { cardSize, type Size } from './card-size.ts'
import type { CanvasCard, CanvasEdge, CanvasModel } from './journey-to-canvas.ts'
import { edgeStarts, type Position } from './lay-out-canvas.ts'
import { rememberedLayout } from './remembered-layout.ts'

/** Where a way leaves its card: along the lower border, 0 to 1. */
export interface WayStart {
  readonly way: CanvasEdge
  readonly at: number
}

export type CardNode = Node<{ readonly card: CanvasCard; readonly starts: readonly WayStart[] }, 'card'>
export type WayEdge = Edge<{ readonly way: CanvasEdge; readonly chip: Position | null }, 'way'>

/** The model as the elements of the canvas library, placed. Counts and selection are not in them, so that they stay as they are while these change. */
export function canvasElements(model: CanvasModel, journey: Journey): { readonly nodes: CardNode[]; readonly edges: WayEdge[] } {
  const layout = rememberedLayout(model, journey)
  const starts = edgeStarts(model.edges, layout)
  const nodes = model.cards.map((card): CardNode => {
    const leaving = model.edges.filter((edge) => edge.from === card.id).map((way) => ({ way, at: starts.get(way.id) ?? 0.5 }))
    return {
      id: card.id,
      type: 'card',
      position: layout.cards.get(card.id) ?? { x: 0, y: 0 },
      ...cardSize(card),
      measured: cardSize(card),
      handles: handlesOf(cardSize(card), leaving),
      data: { card, starts: leaving },
    }
  })
  const edges = model.edges.map(
    (way): WayEdge => ({
      id: way.id,
      type: 'way',
      source: way.from,
      sourceHandle: way.id,
      target: way.to,
      data: { way, chip: layout.chips.get(way.id) ?? null },
      focusable: false,
      ariaLabel: way.label ?? 'then',
    }),
  )
  return { nodes, edges }
}

/**
 * Where ways come in and leave. The library could measure them, but forgets what it measured of a card with every change of it, and of one
 * that changes again before that is drawn, as a name does that is typed, it never measures them anew: its ways were gone.
 */
function handlesOf({ width, height }: Size, starts: readonly WayStart[]): NodeHandle[] {
  const point = { width: 1, height: 1 }
  return [
    { type: 'target', position: Side.Top, x: width / 2 - 0.5, y: 0, ...point },
    ...starts.map(
      ({ way, at }): NodeHandle => ({ id: way.id, type: 'source', position: Side.Bottom, x: at * width - 0.5, y: height - 1, ...point }),
    ),
  ]
}
