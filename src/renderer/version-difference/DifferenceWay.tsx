import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo, use } from 'react'
import type { WayEdge } from '../canvas/canvas-elements.ts'
import { wayCurve } from '../canvas/way-curve.ts'
import wayStyles from '../canvas/way-out-edge.module.css'
import { DifferenceContext } from './difference-context.ts'
import { signs } from './difference-words.ts'
import styles from './version-difference.module.css'

/** A way of one of the compared versions, or of both; with a sign where it leads elsewhere now, or led there before. */
export const DifferenceWay = memo(function DifferenceWay({ data, sourceX, sourceY, targetX, targetY }: EdgeProps<WayEdge>) {
  const sign = use(DifferenceContext).ways.get(data?.way.id ?? '')
  if (data === undefined) return null
  const { path, chip, beforeEnd } = wayCurve({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data.chip)
  const place = data.way.label === null ? beforeEnd : chip
  return (
    <>
      <path className={`${wayStyles.flow} ${styles.way}`} d={path} strokeWidth={sign === undefined ? 1.5 : 2.5} data-sign={sign} />
      {(data.way.label !== null || sign !== undefined) && (
        <EdgeLabelRenderer>
          <div
            className={`${wayStyles.chip} ${styles.chip} nodrag nopan`}
            data-sign={sign}
            style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
          >
            {sign !== undefined && (
              <b>
                <span aria-hidden>{signs[sign]}</span>
                <span className="heard">{sign === 'added' ? 'leads here now: ' : 'led here before: '}</span>
              </b>
            )}
            {data.way.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
