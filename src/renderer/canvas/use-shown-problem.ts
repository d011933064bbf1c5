import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useWindow } from '../state/window-state.ts'
import type { CardNode } from './canvas-elements.ts'
import { cardSize } from './lay-out-canvas.ts'

/** Brings the step of a problem that was jumped to into view, with the focus on its card. */
export function useShownProblem(nodes: readonly CardNode[]): void {
  const { flowToScreenPosition, getZoom, setCenter } = useReactFlow()
  const store = useStoreApi()
  const marked = useWindow((state) => state.marked)
  useEffect(() => {
    const [, container, step] = marked?.pointer.split('/') ?? []
    const node = container === 'steps' ? nodes.find(({ data }) => data.card.step === step) : undefined
    if (node === undefined) return
    const { width, height } = cardSize(node.data.card)
    const { domNode } = store.getState()
    const box = domNode?.getBoundingClientRect()
    const corners = [node.position, { x: node.position.x + width, y: node.position.y + height }].map((corner) =>
      flowToScreenPosition(corner),
    )
    const isSeen = box && corners.every(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
    if (!isSeen) void setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom: getZoom(), duration: 160 })
    domNode?.querySelector<HTMLElement>(`button[data-step="${step}"]`)?.focus({ preventScroll: true })
  }, [marked, nodes, store, flowToScreenPosition, getZoom, setCenter])
}
