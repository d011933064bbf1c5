import { expect, test } from 'vitest'
import { canvasElements } from '../../src/renderer/canvas/canvas-elements.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { checkout } from './sample-journey.ts'

test('where ways come in and leave is told, and need not be measured: they are drawn while a card changes', () => {
  const { nodes, edges } = canvasElements(journeyToCanvas(checkout, []), checkout)
  for (const { source, sourceHandle, target } of edges) {
    const from = nodes.find(({ id }) => id === source)!
    const leaves = from.handles!.find(({ id, type }) => type === 'source' && id === sourceHandle)!
    expect(leaves.y + leaves.height!).toBe(from.height)
    expect(leaves.x).toBeGreaterThan(0)
    expect(leaves.x).toBeLessThan(from.width!)
    const to = nodes.find(({ id }) => id === target)!
    expect(to.handles!.find(({ type }) => type === 'target')).toMatchObject({ x: to.width! / 2 - 0.5, y: 0 })
    expect(to.measured).toEqual({ width: to.width, height: to.height })
  }
})
