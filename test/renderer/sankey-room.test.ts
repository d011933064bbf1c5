import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PathNode } from '../../src/engine/account/insights/insight-views.ts'
import { layOutSankey } from '../../src/renderer/insights/sankey-layout.ts'
import { nameInLines, nameLine, nodeWidth, sankeyPlan } from '../../src/renderer/insights/sankey-room.ts'

const widthOf = (text: string) => text.length * 7

/** Columns of nodes, each by how many came there, every node led to by the first of the column before. */
const columns = fc.array(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 12 })
const card = fc.record({ width: fc.integer({ min: 260, max: 1_900 }), height: fc.integer({ min: 150, max: 900 }) })

function flowsOf(counts: readonly (readonly number[])[]) {
  const nodes = counts.flatMap((column, position) =>
    column.map((count, place): PathNode => ({ position, kind: 'step', name: `${position}/${place}`, count })),
  )
  const links = nodes.flatMap((node, to) =>
    node.position === 0
      ? []
      : [{ from: nodes.findIndex((one) => one.position === node.position - 1), to, count: node.count, branches: [] }],
  )
  return { nodes, links }
}

test('names lie over no other name of their column, and over no node of it, however many there are and however small the card', () => {
  fc.assert(
    fc.property(columns, card, (counts, size) => {
      const flows = flowsOf(counts)
      const plan = sankeyPlan(flows.nodes, size)
      const { nodes } = layOutSankey(flows, { ...plan.inner, nodeWidth, gap: plan.gap })
      for (const position of counts.keys()) {
        const column = nodes.filter((_, place) => flows.nodes[place]?.position === position).sort((a, b) => a.y - b.y)
        column.forEach((node, place) => {
          const before = column[place - 1]
          const top = plan.isAbove ? node.y - plan.lines * nameLine : node.y + (node.height - nameLine) / 2
          expect(plan.inner.top + top).toBeGreaterThanOrEqual(-1)
          if (before === undefined) return
          const ground = plan.isAbove ? before.y + before.height : before.y + (before.height + nameLine) / 2
          expect(top).toBeGreaterThanOrEqual(ground - 0.01)
        })
      }
    }),
    { seed: 20261123 },
  )
})

test('a name ends before the next column, and within the drawing', () => {
  fc.assert(
    fc.property(columns, card, (counts, size) => {
      const flows = flowsOf(counts)
      const plan = sankeyPlan(flows.nodes, size)
      const { nodes } = layOutSankey(flows, { ...plan.inner, nodeWidth, gap: plan.gap })
      const lefts = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b)
      lefts.forEach((left, column) => {
        const isLast = column === lefts.length - 1
        const end = left + (plan.isAbove ? 0 : nodeWidth + 5) + (isLast ? plan.room.last : plan.room.usual)
        expect(plan.inner.left + end).toBeLessThanOrEqual(isLast ? plan.width : plan.inner.left + (lefts[column + 1] ?? 0))
      })
      expect([plan.width >= size.width, plan.height >= size.height]).toEqual([true, true])
    }),
    { seed: 20261123 },
  )
})

test('a name is told whole in its lines where it has room, and else loses its end', () => {
  expect(nameInLines('Wait for the purchase', 90, 2, widthOf)).toEqual(['Wait for the', 'purchase'])
  expect(nameInLines('See whether they come back', 70, 2, widthOf)).toEqual(['See', 'whether t…'])
  expect(nameInLines('Wait for the purchase', 80, 1, widthOf)).toEqual(['Wait for t…'])
  expect(nameInLines('Nudge', 90, 2, widthOf)).toEqual(['Nudge'])
  for (const line of nameInLines('Incomprehensibilities of everything', 60, 2, widthOf)) expect(widthOf(line)).toBeLessThanOrEqual(60)
})
