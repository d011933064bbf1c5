import { useElementSize } from '@mantine/hooks'
import { type OnMove, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { CardNode } from './canvas-elements.ts'
import { cardSize } from './card-size.ts'
import { fittedViewport } from './fitted-viewport.ts'

/** As far as the canvas can be zoomed out. */
export const smallestZoom = 0.2

/** Keeps the whole journey in view, also when the canvas changes its size, until the person moves the canvas; a new journey is fitted anew. */
export function useFittedView(nodes: readonly CardNode[], journey: string) {
  const { setViewport } = useReactFlow()
  const { ref: element, width, height } = useElementSize<HTMLElement>()
  const moved = useRef(false)
  const smallest = useRef<number | undefined>(undefined)
  const place = useCallback(() => {
    const rectangles = nodes.map((node) => ({ ...node.position, ...cardSize(node.data.card) }))
    if (width > 0 && height > 0) void setViewport(fittedViewport(rectangles, { width, height }, smallest.current))
  }, [nodes, width, height, setViewport])
  const showWhole = useCallback(() => {
    moved.current = false
    // Whoever asks for the whole gets it, however small; by itself the canvas stays readable.
    smallest.current = smallestZoom
    place()
  }, [place])

  const fitted = useRef(journey)
  useEffect(() => {
    if (fitted.current !== journey) {
      moved.current = false
      smallest.current = undefined
    }
    if (!moved.current) place()
    fitted.current = journey
  }, [place, journey])

  const userMoved: OnMove = useCallback((event) => {
    if (event !== null) moved.current = true
  }, [])
  /** What is moved on the canvas does not move the canvas. */
  const keepView = useCallback(() => {
    moved.current = true
  }, [])
  return { element, showWhole, userMoved, keepView }
}
