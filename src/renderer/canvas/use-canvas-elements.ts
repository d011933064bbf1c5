import { useMemo, useRef } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { canvasElements } from './canvas-elements.ts'
import type { CanvasModel } from './journey-to-canvas.ts'
import { keepSameElements } from './keep-same-elements.ts'

type Elements = ReturnType<typeof canvasElements>

/** The elements of the canvas library; those that say the same as before are the same, and are not drawn again. */
export function useCanvasElements(model: CanvasModel, journey: Journey): Elements {
  const before = useRef<Elements>({ nodes: [], edges: [] })
  return useMemo(() => {
    const { nodes, edges } = canvasElements(model, journey)
    before.current = { nodes: keepSameElements(before.current.nodes, nodes), edges: keepSameElements(before.current.edges, edges) }
    return before.current
  }, [model, journey])
}
