import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { CardNode } from './canvas-elements.ts'
import { cardSize } from './card-size.ts'

/** Brings a step's card into view, where it is not, and puts the focus on it unless that is to stay; false where it has none yet. */
export function useReveal(nodes: readonly CardNode[]): (step: string, focus?: boolean) => boolean {
  const { flowToScreenPosition, getZoom, setCenter } = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (step, focus = true) => {
      const node = nodes.find(({ data }) => data.card.step === step)
      if (node === undefined) return false
      const { width, height } = cardSize(node.data.card)
      const { domNode } = store.getState()
      const box = domNode?.getBoundingClientRect()
      const corners = [node.position, { x: node.position.x + width, y: node.position.y + height }].map((corner) =>
        flowToScreenPosition(corner),
      )
      const isSeen = box && corners.every(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      if (!isSeen) void setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom: getZoom(), duration: 160 })
      if (focus) domNode?.querySelector<HTMLElement>(`button[data-step="${step}"]`)?.focus({ preventScroll: true })
      return true
    },
    [nodes, store, flowToScreenPosition, getZoom, setCenter],
  )
}
