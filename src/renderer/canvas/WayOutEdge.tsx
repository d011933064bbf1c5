import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo, use } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { InsertButton } from '../canvas-editing/InsertButton.tsx'
import { dragWay } from '../canvas-editing/way-drag.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { shownVersionCounts } from '../state/derived.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import type { WayEdge } from './canvas-elements.ts'
import { useCanvasRun } from './canvas-run.ts'
import { coverageState } from './coverage.ts'
import { heatLevel } from './heat.ts'
import type { CanvasEdge, WayId } from './journey-to-canvas.ts'
import { LitPathContext } from './lit-path-context.ts'
import { useOverlay } from './overlay.ts'
import { leftBy, leftStep } from './way-counts.ts'
import { wayCurve } from './way-curve.ts'
import styles from './way-out-edge.module.css'
import { wayWidth } from './way-width.ts'

/** A way out of a step: drawn as the chosen overlay says, with the branch's name, count and share. */
export const WayOutEdge = memo(function WayOutEdge({ data, sourceX, sourceY, targetX, targetY }: EdgeProps<WayEdge>) {
  if (data === undefined) return null
  const { path, chip, beforeEnd } = wayCurve({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data.chip)
  return <DrawnWay way={data.way} path={path} chipX={chip.x} chipY={chip.y} plusX={beforeEnd.x} plusY={beforeEnd.y} />
})

interface DrawnWayProps {
  readonly way: CanvasEdge
  readonly path: string
  readonly chipX: number
  readonly chipY: number
  /** Where a step is put in. */
  readonly plusX: number
  readonly plusY: number
}

function DrawnWay({ way, path, chipX, chipY, plusX, plusY }: DrawnWayProps) {
  const { taken, left, inside, admitted } = useWindow(useShallow((state) => numbersOf(state, way)))
  const overlay = useOverlay((state) => state.overlay)
  const level = useCanvasRun(({ heat }) => (overlay === 'heat' && heat !== null ? heatLevel(heat, way.id) : null))
  const coverage = useCoverage(way.id)
  const passes = use(LitPathContext).edges.get(way.id) ?? 0
  const isEditable = useWindow(canBeEdited)
  const width = wayWidth(overlay, taken ?? 0, admitted, level)
  return (
    <>
      <path className={styles.flow} d={path} strokeWidth={width} data-heat={level} data-coverage={coverage} />
      {passes > 0 && <path className={styles.lit} d={path} />}
      {taken !== null && (
        <path className={styles.hover} d={path}>
          <title>{wayInWords(taken, left, inside)}</title>
        </path>
      )}
      <EdgeLabelRenderer>
        {isEditable && <InsertButton way={way} x={plusX} y={plusY} />}
        {way.label !== null && (
          <div
            className={`${styles.chip} nodrag nopan`}
            data-editable={isEditable}
            onPointerDown={isEditable ? (event) => dragWay({ step: way.step, branch: way.branch }, event) : undefined}
            data-lit={passes > 0}
            data-branch={way.branch}
            data-coverage={coverage}
            style={{ transform: `translate(-50%, -50%) translate(${chipX}px, ${chipY}px)` }}
            title={taken === null ? undefined : `${way.label}: ${wayInWords(taken, left, inside)}`}
          >
            {way.label}
            {way.percent !== null && <i title="as the split is set">{way.percent} %</i>}
            {taken !== null && (
              <>
                <span>{formatCount(taken)}</span>
                {left > 0 && <b>{formatShare(taken, left)}</b>}
              </>
            )}
            {passes > 1 && <em>{passes} times</em>}
          </div>
        )}
      </EdgeLabelRenderer>
    </>
  )
}

/** The share is of those who left the step; who is still inside it is told apart. */
function wayInWords(taken: number, left: number, inside: number): string {
  const ofAll = left === 0 ? '' : `, ${formatShare(taken, left)} of the ${formatCount(left)} who left the step`
  return `${formatCount(taken)} left this way${ofAll}${inside > 0 ? `; ${formatCount(inside)} still inside it` : ''}`
}

/** How many left the step, and how many of them by this way; null before a run. */
function numbersOf(state: WindowState, way: WayId) {
  const version = shownVersionCounts(state)
  if (version === null) return { taken: null, left: 0, inside: 0, admitted: 0 }
  const { steps, admitted } = version.counts
  return { taken: leftBy(version, way), left: leftStep(version, way.step), inside: steps[way.step]?.waiting ?? 0, admitted }
}

/** Under the overlay of that name, once it is known. */
function useCoverage(edge: string) {
  const firstAt = useCanvasRun(({ coverage }) => coverage?.canvas.ways.get(edge))
  return useWindow(({ frame }) => (firstAt === undefined || frame === null ? undefined : coverageState(firstAt, frame.at)))
}
