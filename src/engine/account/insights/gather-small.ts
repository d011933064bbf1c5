import type { PathFlows, PathLink, PathNode } from './insight-views.ts'

/**
 * The same flows with the nodes of few at each position as one that is called other: nothing of the counts gets lost. The start stays, and
 * so does a node that would be gathered alone.
 *
 * @param least smaller nodes are gathered
 */
export function gatherSmall({ admitted, nodes, links }: PathFlows, least: number): PathFlows {
  const isSmall = (node: PathNode) => node.position > 0 && node.count < least
  const smallAt = new Map<number, number>()
  for (const node of nodes) if (isSmall(node)) smallAt.set(node.position, (smallAt.get(node.position) ?? 0) + 1)

  const gathered: PathNode[] = []
  const otherAt = new Map<number, number>()
  const placeOf = nodes.map((node) => {
    const isGathered = isSmall(node) && (smallAt.get(node.position) ?? 0) > 1
    const other = isGathered ? otherAt.get(node.position) : undefined
    if (other !== undefined) {
      const before = gathered[other] as PathNode
      gathered[other] = { ...before, count: before.count + node.count }
      return other
    }
    if (isGathered) otherAt.set(node.position, gathered.length)
    gathered.push(isGathered ? { position: node.position, kind: 'other', name: '', count: node.count } : node)
    return gathered.length - 1
  })
  return { admitted, nodes: gathered, links: mergedLinks(links, placeOf) }
}

function mergedLinks(links: readonly PathLink[], placeOf: readonly number[]): PathLink[] {
  const merged = new Map<string, PathLink>()
  for (const link of links) {
    const from = placeOf[link.from] as number
    const to = placeOf[link.to] as number
    const before = merged.get(`${from} ${to}`)
    merged.set(`${from} ${to}`, {
      from,
      to,
      count: link.count + (before?.count ?? 0),
      branches: before === undefined ? link.branches : addBranches(before.branches, link.branches),
    })
  }
  return [...merged.values()]
}

function addBranches(one: PathLink['branches'], other: PathLink['branches']): PathLink['branches'] {
  const sum = new Map<string, number>()
  for (const { branch, count } of [...one, ...other]) sum.set(branch, (sum.get(branch) ?? 0) + count)
  return [...sum].map(([branch, count]) => ({ branch, count }))
}
