import { type CompiledStep, type CompiledWay, pathEnds } from '../../compile/compiled-run.ts'
import { type Outcome, outcomeNames } from '../result.ts'
import type { FlowCounts } from './flow-counts.ts'
import type { PathFlows, PathNode } from './insight-views.ts'

/** How the instances went, every path of them; see gatherSmall for one that can be looked at. Versions with the same step ids flow together. */
export function pathFlows(flow: FlowCounts): PathFlows {
  const { compiled } = flow.scope.run
  const web = new FlowWeb()
  for (const { start } of flow.scope.versions) {
    web.arrive(web.nodeOf(0, 'step', compiled.steps[start]?.id ?? ''), flow.reached[start] as number)
  }
  for (const { position, way, count } of flow.leaving) {
    const { step, next, label } = compiled.ways[way] as CompiledWay
    if (next === step) continue
    const from = web.nodeOf(position, 'step', compiled.steps[step]?.id ?? '')
    const onward = next === pathEnds ? null : compiled.steps[next]
    const to = onward ? web.nodeOf(position + 1, 'step', onward.id) : web.nodeOf(position + 1, 'outcome', 'completed')
    web.link(from, to, count, label)
  }
  for (const { position, step, outcome, count } of flow.ending) {
    const { id, wayCount } = compiled.steps[step] as CompiledStep
    const from = web.nodeOf(position, 'step', id)
    const name = outcomeNames[outcome] as Outcome
    // An end step is an end by itself.
    if (wayCount === 0 && name === 'completed') web.end(from, count)
    else web.link(from, web.nodeOf(position + 1, 'outcome', name), count, null)
  }
  web.leaveInside()
  return { admitted: flow.admitted, ...web.result() }
}

interface WebNode {
  readonly node: Omit<PathNode, 'count'>
  arrived: number
  gone: number
}

interface WebLink {
  readonly from: number
  readonly to: number
  count: number
  readonly branches: Map<string, number>
}

class FlowWeb {
  readonly #places = new Map<string, number>()
  readonly #nodes: WebNode[] = []
  readonly #links = new Map<string, WebLink>()

  nodeOf(position: number, kind: PathNode['kind'], name: string): number {
    const key = `${position} ${kind} ${name}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#nodes.length
    this.#nodes.push({ node: { position, kind, name }, arrived: 0, gone: 0 })
    this.#places.set(key, place)
    return place
  }

  arrive(node: number, count: number): void {
    this.#at(node).arrived += count
  }

  end(node: number, count: number): void {
    this.#at(node).gone += count
  }

  link(from: number, to: number, count: number, branch: string | null): void {
    const key = `${from} ${to}`
    const link = this.#links.get(key) ?? { from, to, count: 0, branches: new Map<string, number>() }
    link.count += count
    if (branch !== null) link.branches.set(branch, (link.branches.get(branch) ?? 0) + count)
    this.#links.set(key, link)
    this.#at(from).gone += count
    this.#at(to).arrived += count
  }

  /** Who came to a step and has not gone on is inside it. */
  leaveInside(): void {
    for (const [place, { node, arrived, gone }] of [...this.#nodes.entries()]) {
      if (node.kind !== 'step' || arrived === gone) continue
      this.link(place, this.nodeOf(node.position + 1, 'outcome', 'waiting'), arrived - gone, null)
    }
  }

  /** Without the nodes that nobody came to, in order of position. */
  result(): Pick<PathFlows, 'nodes' | 'links'> {
    const shown = [...this.#nodes.entries()]
      .filter(([, { arrived }]) => arrived > 0)
      .sort(([a, one], [b, other]) => one.node.position - other.node.position || a - b)
    const placeOf = new Map(shown.map(([old], place) => [old, place]))
    const nodes = shown.map(([, { node, arrived }]) => ({ ...node, count: arrived }))
    const links = [...this.#links.values()].map(({ from, to, count, branches }) => ({
      from: placeOf.get(from) ?? 0,
      to: placeOf.get(to) ?? 0,
      count,
      branches: [...branches].map(([branch, taken]) => ({ branch, count: taken })),
    }))
    return { nodes, links: links.sort((one, other) => one.from - other.from || one.to - other.to) }
  }

  #at(node: number): WebNode {
    return this.#nodes[node] as WebNode
  }
}
