import { useReducedMotion } from '@mantine/hooks'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { useWindow } from '../state/window-state.ts'
import type { CardNode, WayEdge } from './canvas-elements.ts'
import { DotFlights } from './dot-flights.ts'
import { drawDots } from './draw-dots.ts'
import { followMoves } from './follow-moves.ts'
import styles from './move-dots.module.css'
import { tracksOf } from './track.ts'
import { useShownVersion } from './use-shown-version.ts'

/** Instances as dots that move along the ways out while the clock plays; none while it rests, or for who wants no motion. */
export function MoveDots({ nodes, edges }: { readonly nodes: readonly CardNode[]; readonly edges: readonly WayEdge[] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const store = useStoreApi()
  const tracks = useMemo(() => tracksOf(nodes, edges), [nodes, edges])
  const { run, journey, version } = useShownVersion()
  const playing = useWindow((state) => state.playing)
  const wantsRest = useReducedMotion()
  const moves = playing && !wantsRest
  useEffect(() => {
    if (!moves || run === null || journey === null || canvas.current === null) return
    const flights = new DotFlights()
    const endAsking = followMoves({ run, journey, version }, ({ moves: made, after, until, lastsMs }) =>
      flights.add(made, after, until, tracks, performance.now(), lastsMs),
    )
    const endDrawing = drawDots(canvas.current, flights, () => {
      const { transform, width, height } = store.getState()
      return { viewport: transform, width, height }
    })
    return () => {
      endAsking()
      endDrawing()
    }
  }, [moves, run, journey, version, tracks, store])
  return (
    <ViewportPortal>
      <canvas ref={canvas} className={styles.dots} data-moving={moves} aria-hidden />
    </ViewportPortal>
  )
}
