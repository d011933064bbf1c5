import type { Edge, Node } from '@xyflow/react'
import type { Journey } from '../../engine/model/journey.ts'
import { cardSize } from './card-size.ts'
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
    const leaving = model.edges.filter((edge) => edge.from === card.id)
    return {
      id: card.id,
      type: 'card',
      position: layout.cards.get(card.id) ?? { x: 0, y: 0 },
      ...cardSize(card),
      data: { card, starts: leaving.map((way) => ({ way, at: starts.get(way.id) ?? 0.5 })) },
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
