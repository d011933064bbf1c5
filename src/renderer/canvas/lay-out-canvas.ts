import { Graph, layout } from '@dagrejs/dagre'
import type { Journey } from '../../engine/model/journey.ts'
import { cardSize } from './card-size.ts'
import type { CanvasEdge, CanvasModel } from './journey-to-canvas.ts'
import { placedByFile } from './placed-by-file.ts'

const betweenCards = 36
const betweenRanks = 26
/** Room that a branch's chip takes on its edge. */
const chip = { width: 190, height: 26, labelpos: 'c' } as const

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

/** As the journey's file places its steps, as far as it does; else from top to bottom. */
export function layOutCanvas(model: CanvasModel, journey: Journey): CanvasLayout {
  const automatic = placedByDagre(model)
  const { layout = {} } = journey
  return Object.keys(layout).some((step) => Object.hasOwn(journey.steps, step)) ? placedByFile(model, layout, automatic) : automatic
}

function placedByDagre(model: CanvasModel): CanvasLayout {
  const graph = new Graph({ multigraph: true })
  // Half of the usual ranker's time; paths only go down and join, so that there is next to nothing for that one to shorten.
  graph.setGraph({ rankdir: 'TB', nodesep: betweenCards, ranksep: betweenRanks, ranker: 'tight-tree' })
  for (const card of model.cards) graph.setNode(card.id, { ...cardSize(card) })
  // Of ways that it may put in any order, dagre puts the one it heard of last on the left: so they stand in the order of the document.
  for (const edge of [...model.edges].reverse()) graph.setEdge(edge.from, edge.to, edge.label === null ? {} : { ...chip }, edge.id)
  layout(graph)
  const cards = model.cards.map((card): [string, Position] => {
    const { x, y } = graph.node(card.id) as Position
    const { width, height } = cardSize(card)
    return [card.id, { x: x - width / 2, y: y - height / 2 }]
  })
  const chips = model.edges
    .filter((edge) => edge.label !== null)
    .map((edge): [string, Position] => {
      const { x, y } = graph.edge(edge.from, edge.to, edge.id) as Position
      return [edge.id, { x, y }]
    })
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
