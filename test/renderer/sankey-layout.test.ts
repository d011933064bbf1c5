import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PathNode } from '../../src/engine/account/insights/insight-views.ts'
import { axisTicks } from '../../src/renderer/insights/axis-ticks.ts'
import { layOutSankey } from '../../src/renderer/insights/sankey-layout.ts'

const room = { width: 600, height: 300, nodeWidth: 9, gap: 14 }

/** Flows from one start, split again and again, as those of paths are. */
const flows = fc.array(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 8 }), { maxLength: 6 }).map((columns) => {
  const nodes: PathNode[] = [{ position: 0, kind: 'step', name: 'start', count: 0 }]
  const links: { from: number; to: number; count: number; branches: [] }[] = []
  let before = [0]
  columns.forEach((column, position) => {
    const own = column.map(
      ([count], place) => nodes.push({ position: position + 1, kind: 'step', name: `n${place}`, count: count + 1 }) - 1,
    )
    own.forEach((to, place) => {
      links.push({ from: before[(column[place]?.[1] ?? 0) % before.length] ?? 0, to, count: nodes[to]?.count ?? 0, branches: [] })
    })
    before = own
  })
  // Nobody can leave a node who has not come there.
  for (let place = nodes.length - 1; place >= 0; place--) {
    const node = nodes[place] as PathNode
    const left = links.filter(({ from }) => from === place).reduce((sum, link) => sum + link.count, 0)
    const count = Math.max(node.count, left, 1)
    nodes[place] = { ...node, count }
    for (const link of links) if (link.to === place) link.count = count
  }
  return { nodes, links }
})

test('nodes are as high as many came there, stand beside each other, and stay within the drawing', () => {
  fc.assert(
    fc.property(flows, ({ nodes, links }) => {
      const laid = layOutSankey({ nodes, links }, room)
      const ratio = (laid.nodes[0]?.height ?? 0) / (nodes[0]?.count ?? 1)
      nodes.forEach((node, place) => {
        const { x, y, height } = laid.nodes[place] ?? { x: -1, y: -1, height: -1 }
        expect(height).toBeCloseTo(node.count * ratio, 6)
        expect(x).toBeLessThanOrEqual(room.width - room.nodeWidth)
        expect([y >= -0.01, y + height <= room.height + 0.01]).toEqual([true, true])
        nodes.forEach((other, otherPlace) => {
          const otherNode = laid.nodes[otherPlace]
          if (other.position !== node.position || otherPlace === place || otherNode === undefined) return
          expect(otherNode.y + otherNode.height <= y + 0.01 || y + height <= otherNode.y + 0.01).toBe(true)
        })
      })
    }),
    { seed: 20261122 },
  )
})

test('bands begin and end within their nodes', () => {
  fc.assert(
    fc.property(flows, ({ nodes, links }) => {
      const laid = layOutSankey({ nodes, links }, room)
      links.forEach(({ from, to }, place) => {
        const { fromY, toY, breadth } = laid.links[place] ?? { fromY: -1, toY: -1, breadth: 0 }
        for (const [node, y] of [
          [laid.nodes[from], fromY],
          [laid.nodes[to], toY],
        ] as const) {
          expect(y - breadth / 2).toBeGreaterThanOrEqual((node?.y ?? 0) - 0.01)
          expect(y + breadth / 2).toBeLessThanOrEqual((node?.y ?? 0) + (node?.height ?? 0) + 0.01)
        }
      })
    }),
    { seed: 20261122 },
  )
})

test('an axis of whole numbers has few lines, at round values, up to the greatest', () => {
  expect(axisTicks(0)).toEqual([0, 1])
  expect(axisTicks(3)).toEqual([0, 1, 2, 3])
  expect(axisTicks(2_914)).toEqual([0, 1_000, 2_000, 3_000])
  fc.assert(
    fc.property(fc.nat(2_000_000), (greatest) => {
      const ticks = axisTicks(greatest)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }),
  )
})
