import { Graph, layout } from '@dagrejs/dagre'
import type { Journey } from '../../engine/model/journey.ts'
import type { CanvasCard, CanvasEdge, CanvasModel } from './journey-to-canvas.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const stepSize: Size = { width: 236, height: 82 }
const endSize: Size = { width: 164, height: 36 }
const betweenCards = 36
const betweenRanks = 26
/** Room that a branch's chip takes on its edge. */
const chip = { width: 190, height: 26, labelpos: 'c' } as const

/** An end is smaller than a step: it has one number and no settings. */
export const cardSize = (card: CanvasCard): Size => (card.type === 'end' ? endSize : stepSize)

export interface Position {
  readonly x: number
  readonly y: number
}

export interface CanvasLayout {
  /** Top left corners of the cards, by id. */
  readonly cards: ReadonlyMap<string, Position>
  /** Centres of the branches' chips, by id of the edge, where the layout made room for them. */
  readonly chips: ReadonlyMap<string, Position>
}

/** As the journey's file places its steps when it places them all, else from top to bottom. */
export function layOutCanvas(model: CanvasModel, journey: Journey): CanvasLayout {
  const placed = placedByFile(model, journey)
  return placed === null ? placedByDagre(model) : { cards: placed, chips: new Map() }
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
    placed.set(end.id, {
      x: above.x + before * (endSize.width + betweenCards),
      y: above.y + stepSize.height + betweenRanks + chip.height,
    })
  }
  return placed
}

function placedByDagre(model: CanvasModel): CanvasLayout {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: betweenCards, ranksep: betweenRanks })
  for (const card of model.cards) graph.setNode(card.id, { ...cardSize(card) })
  for (const edge of model.edges) graph.setEdge(edge.from, edge.to, edge.label === null ? {} : { ...chip }, edge.id)
  layout(graph)
  const cards = model.cards.map((card): [string, Position] => {
    const { x, y } = graph.node(card.id) as Position
    const { width, height } = cardSize(card)
    return [card.id, { x: x - width / 2, y: y - height / 2 }]
  })
  const chips = model.edges
    .filter((edge) => edge.label !== null)
    .map((edge): [string, Position] => [edge.id, graph.edge(edge.from, edge.to, edge.id) as Position])
  return { cards: new Map(cards), chips: new Map(chips) }
}

/**
 * How far along the lower border of its card each edge starts, 0 to 1: in the order in which the targets lie, and towards one target the
 * chips, so that edges do not cross.
 */
export function edgeStarts(edges: readonly CanvasEdge[], { cards, chips }: CanvasLayout): ReadonlyMap<string, number> {
  const inOrder = (one: CanvasEdge, other: CanvasEdge): number =>
    xOf(one, cards) - xOf(other, cards) || (chips.get(one.id)?.x ?? 0) - (chips.get(other.id)?.x ?? 0)
  const starts = new Map<string, number>()
  for (const from of new Set(edges.map((edge) => edge.from))) {
    const siblings = edges.filter((edge) => edge.from === from).sort(inOrder)
    for (const [at, edge] of siblings.entries()) starts.set(edge.id, (at + 1) / (siblings.length + 1))
  }
  return starts
}

const xOf = (edge: CanvasEdge, positions: ReadonlyMap<string, Position>): number => positions.get(edge.to)?.x ?? 0
