import type { PathFlows } from '../../engine/account/insights/insight-views.ts'

/** Where a node stands; px. */
export interface LaidNode {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** The middle of a band at both of its ends, and how wide it is; px. */
export interface LaidLink {
  readonly fromY: number
  readonly toY: number
  readonly breadth: number
}

export interface SankeyRoom {
  readonly width: number
  readonly height: number
  readonly nodeWidth: number
  /** Between the nodes of a column; less where there are too many for it. */
  readonly gap: number
}

interface Standing {
  readonly place: number
  readonly height: number
  y: number
}

const rounds = 32
/** Of the height, what gaps may take at most. */
export const mostGaps = 0.6

/**
 * Nodes in columns by their position, links as bands between them: nodes go to where their links come from and lead to, back and forth with
 * less and less force, so that few bands cross.
 */
export function layOutSankey({ nodes, links }: Pick<PathFlows, 'nodes' | 'links'>, room: SankeyRoom) {
  const columns: Standing[][] = []
  const most = Math.max(...columnSizes(nodes))
  const gap = most > 1 ? Math.min(room.gap, (room.height * mostGaps) / (most - 1)) : 0
  const ratio = Math.min(...columnSums(nodes).map(([sum, size]) => (room.height - (size - 1) * gap) / sum))
  const standing = nodes.map(({ position, count }, place): Standing => {
    columns[position] ??= []
    const node = { place, height: count * ratio, y: columns[position].length }
    columns[position].push(node)
    return node
  })
  const spread = () => {
    for (const column of columns) spreadColumn(column, room.height, gap)
  }
  const pull = (towards: 'from' | 'to', force: number) => pullNodes(standing, links, towards, force)
  spread()
  for (let round = 1, force = 1; round <= rounds; round++) {
    force *= 0.99
    pull('to', force)
    spread()
    pull('from', force)
    spread()
  }
  const last = Math.max(1, columns.length - 1)
  return {
    nodes: standing.map(({ y, height }, place): LaidNode => {
      const x = ((nodes[place]?.position ?? 0) * (room.width - room.nodeWidth)) / last
      return { x, y, height }
    }),
    links: bandsOf(standing, links, ratio),
  }
}

function columnSums(nodes: PathFlows['nodes']): [sum: number, size: number][] {
  const sums: [number, number][] = []
  for (const { position, count } of nodes) {
    const [sum, size] = sums[position] ?? [0, 0]
    sums[position] = [sum + count, size + 1]
  }
  return sums
}

const columnSizes = (nodes: PathFlows['nodes']): number[] => columnSums(nodes).map(([, size]) => size)

const middleOf = ({ y, height }: Standing): number => y + height / 2

/** Each node towards the middle of those that it is linked with on one side, by how much flows between them. */
function pullNodes(standing: readonly Standing[], links: PathFlows['links'], towards: 'from' | 'to', force: number): void {
  const other = towards === 'from' ? 'to' : 'from'
  const sums = new Float64Array(standing.length)
  const weighted = new Float64Array(standing.length)
  for (const link of links) {
    const pulled = link[other]
    sums[pulled] = (sums[pulled] ?? 0) + link.count
    weighted[pulled] = (weighted[pulled] ?? 0) + link.count * middleOf(standing[link[towards]] as Standing)
  }
  standing.forEach((node, place) => {
    const sum = sums[place] ?? 0
    if (sum > 0) node.y += ((weighted[place] ?? 0) / sum - middleOf(node)) * force
  })
}

/** Nodes of a column beside each other, in their order, within the height. */
function spreadColumn(column: Standing[], height: number, gap: number): void {
  column.sort((one, other) => one.y - other.y || one.place - other.place)
  let least = 0
  for (const node of column) {
    node.y = Math.max(node.y, least)
    least = node.y + node.height + gap
  }
  let most = height
  for (const node of [...column].reverse()) {
    node.y = Math.min(node.y, most - node.height)
    most = node.y - gap
  }
}

/** At a node, bands stand in the order of the nodes at their other ends. */
function bandsOf(standing: readonly Standing[], links: PathFlows['links'], ratio: number): LaidLink[] {
  const middles = (own: 'from' | 'to', other: 'from' | 'to'): number[] => {
    const taken = new Float64Array(standing.length)
    const found: number[] = []
    const order = links.map((_, place) => place)
    const yOf = (place: number): number => standing[links[place]?.[other] ?? 0]?.y ?? 0
    for (const place of order.sort((a, b) => yOf(a) - yOf(b))) {
      const link = links[place] as PathFlows['links'][number]
      const before = taken[link[own]] ?? 0
      found[place] = (standing[link[own]]?.y ?? 0) + before + (link.count * ratio) / 2
      taken[link[own]] = before + link.count * ratio
    }
    return found
  }
  const [from, to] = [middles('from', 'to'), middles('to', 'from')]
  return links.map(({ count }, place) => ({ fromY: from[place] ?? 0, toY: to[place] ?? 0, breadth: count * ratio }))
}
