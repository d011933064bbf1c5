import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo, use } from 'react'
import { formatCount, formatShare } from '../format/number.ts'
import { shownCounts, shownLeft } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { WayEdge } from './canvas-elements.ts'
import { LitPathContext } from './lit-path-context.ts'
import { leftBy } from './way-counts.ts'
import { wayCurve } from './way-curve.ts'
import styles from './way-out-edge.module.css'

const thinnest = 1.5
const thickest = 9

/** A way out of a step: as thick as the share of all admitted that took it, with the branch's name, count and share. */
export const WayOutEdge = memo(function WayOutEdge({ data, sourceX, sourceY, targetX, targetY }: EdgeProps<WayEdge>) {
  const counts = useWindow(shownCounts)
  const left = useWindow(shownLeft)
  const lit = use(LitPathContext)
  if (data === undefined) return null
  const { way } = data
  const taken = counts === null ? 0 : leftBy(counts, way, left)
  const entered = counts?.steps[way.step]?.entered ?? 0
  const share = counts === null || counts.admitted === 0 ? 0 : Math.min(1, taken / counts.admitted)
  const { path, chip } = wayCurve({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data.chip)
  const isLit = lit.edges.has(way.id)
  return (
    <>
      <path className={styles.flow} d={path} strokeWidth={taken === 0 ? thinnest : thinnest + share * (thickest - thinnest)} />
      {isLit && <path className={styles.lit} d={path} />}
      {way.label !== null && (
        <EdgeLabelRenderer>
          <div
            className={styles.chip}
            data-lit={isLit}
            data-branch={way.branch}
            style={{ transform: `translate(-50%, -50%) translate(${chip.x}px, ${chip.y}px)` }}
          >
            {way.label}
            {way.percent !== null && <i title="as the split is set">{way.percent} %</i>}
            {counts !== null && (
              <>
                <span>{formatCount(taken)}</span>
                {entered > 0 && <b>{formatShare(taken, entered)}</b>}
              </>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
