import { useMemo } from 'react'
import type { CardNode, WayEdge } from '../canvas/canvas-elements.ts'
import { useCardDrag } from './card-drag.ts'

interface Elements {
  readonly nodes: CardNode[]
  readonly edges: WayEdge[]
}

/** The elements with the cards that are being moved where the pointer has them, and the ends that hang on these. */
export function useMovedElements({ nodes, edges }: Elements): Elements {
  const drag = useCardDrag((state) => state.drag)
  return useMemo(() => {
    if (drag === null || (drag.droppedOn !== null && drag.droppedOn !== nodes)) return { nodes, edges }
    const { steps, by } = drag
    const isMoved = ({ data: { card } }: CardNode) => steps.has(card.endsWay?.step ?? card.step ?? '')
    const moved = new Set(nodes.filter(isMoved).map(({ id }) => id))
    return {
      nodes: nodes.map((node) =>
        moved.has(node.id) ? { ...node, zIndex: 1, position: { x: node.position.x + by.x, y: node.position.y + by.y } } : node,
      ),
      edges: edges.map((edge) => {
        const [from, to] = [moved.has(edge.source), moved.has(edge.target)]
        if (edge.data === undefined || !(from || to)) return edge
        // The room that was made for a branch's name goes along with both its cards, or is not there any more.
        const { chip } = edge.data
        const there = chip !== null && from && to ? { x: chip.x + by.x, y: chip.y + by.y } : null
        return { ...edge, data: { ...edge.data, chip: there } }
      }),
    }
  }, [nodes, edges, drag])
}
