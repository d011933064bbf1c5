import { Graph, layout } from '@dagrejs/dagre'
import type { Journey } from '../../engine/model/journey.ts'
import type { CanvasEdge, CanvasModel } from './journey-to-canvas.ts'

export const cardWidth = 236
export const cardHeight = 84

const betweenCards = 44
const betweenRanks = 40
/** Room that a branch's chip takes on its edge. */
const chip = { width: 150, height: 32, labelpos: 'c' } as const

export interface Position {
  readonly x: number
  readonly y: number
}

/** Top left corners of the cards by id: as the journey's file places them when it places all steps, else from top to bottom. */
export function layOutCanvas(model: CanvasModel, journey: Journey): ReadonlyMap<string, Position> {
  return placedByFile(model, journey) ?? placedByDagre(model)
}

/** Ends are not placed by the file, as it has one for many paths: they stand below the step that they follow. */
function placedByFile(model: CanvasModel, journey: Journey): ReadonlyMap<string, Position> | null {
  const placed = new Map<string, Position>()
  for (const card of model.cards) {
    const position = card.endsWay === null ? journey.layout?.[card.id] : undefined
    if (position !== undefined) placed.set(card.id, position)
    else if (card.endsWay === null) return null
  }
  for (const end of model.cards) {
    if (end.endsWay === null) continue
    const { step } = end.endsWay
    const above = placed.get(step) ?? { x: 0, y: 0 }
    const before = model.cards.filter((card) => card.endsWay?.step === step && placed.has(card.id)).length
    placed.set(end.id, { x: above.x + before * (cardWidth + betweenCards), y: above.y + cardHeight + betweenRanks + chip.height })
  }
  return placed
}

function placedByDagre(model: CanvasModel): ReadonlyMap<string, Position> {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: betweenCards, ranksep: betweenRanks })
  for (const card of model.cards) graph.setNode(card.id, { width: cardWidth, height: cardHeight })
  for (const edge of model.edges) graph.setEdge(edge.from, edge.to, edge.label === null ? {} : { ...chip }, edge.id)
  layout(graph)
  return new Map(
    model.cards.map((card) => {
      const { x, y } = graph.node(card.id) as Position
      return [card.id, { x: x - cardWidth / 2, y: y - cardHeight / 2 }]
    }),
  )
}

/** How far along the lower border of its card each edge starts, 0 to 1: in the order in which the targets lie, so that edges do not cross. */
export function edgeStarts(edges: readonly CanvasEdge[], positions: ReadonlyMap<string, Position>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  for (const from of new Set(edges.map((edge) => edge.from))) {
    const siblings = edges.filter((edge) => edge.from === from).sort((one, other) => xOf(one, positions) - xOf(other, positions))
    for (const [at, edge] of siblings.entries()) starts.set(edge.id, (at + 1) / (siblings.length + 1))
  }
  return starts
}

const xOf = (edge: CanvasEdge, positions: ReadonlyMap<string, Position>): number => positions.get(edge.to)?.x ?? 0
