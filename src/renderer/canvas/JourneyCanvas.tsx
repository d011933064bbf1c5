import { Background, BackgroundVariant, type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { type MouseEvent, memo, useMemo } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { CanvasEditing } from '../canvas-editing/CanvasEditing.tsx'
import { dragCards, layOutAnew } from '../canvas-editing/card-drag.ts'
import { StepPalette } from '../canvas-editing/StepPalette.tsx'
import { drawRectangle } from '../canvas-editing/selection-rectangle.ts'
import { useMovedElements } from '../canvas-editing/use-moved-elements.ts'
import { walkCards } from '../canvas-editing/walk-cards.ts'
import { shownDestinations, shownSegments } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { CanvasMap } from './CanvasMap.tsx'
import { CanvasSearch } from './CanvasSearch.tsx'
import { canvasManner } from './canvas-manner.ts'
import { ExitRulesCard } from './ExitRulesCard.tsx'
import styles from './journey-canvas.module.css'
import { journeyToCanvas } from './journey-to-canvas.ts'
import { LitPathContext } from './lit-path-context.ts'
import { MoveDots } from './MoveDots.tsx'
import { OverlayBar } from './OverlayBar.tsx'
import { StepCard } from './StepCard.tsx'
import { useCanvasElements } from './use-canvas-elements.ts'
import { useCanvasRunReading } from './use-canvas-run.ts'
import { useFittedView } from './use-fitted-view.ts'
import { useLitPath } from './use-lit-path.ts'
import { useReveal } from './use-reveal.ts'
import { useShownProblem } from './use-shown-problem.ts'
import { WayOutEdge } from './WayOutEdge.tsx'

const nodeTypes: NodeTypes = { card: StepCard }
const edgeTypes: EdgeTypes = { way: WayOutEdge }
/** The journey as cards, with the counts at the clock's time and the path of the selected instance lit. */
export const JourneyCanvas = memo(function JourneyCanvas({ journey }: { readonly journey: Journey }) {
  return (
    <ReactFlowProvider>
      <Canvas journey={journey} />
    </ReactFlowProvider>
  )
})

function Canvas({ journey }: { readonly journey: Journey }) {
  const destinations = useWindow(shownDestinations)
  const segments = useWindow(shownSegments)
  const model = useMemo(() => journeyToCanvas(journey, destinations, segments), [journey, destinations, segments])
  const placed = useCanvasElements(model, journey)
  const { nodes, edges } = useMovedElements(placed)
  const { getZoom } = useReactFlow()
  const lit = useLitPath(model, journey.id)
  const { element, showWhole, userMoved, keepView } = useFittedView(placed.nodes, journey.id)
  const reveal = useReveal(placed.nodes)
  useShownProblem(reveal)
  useCanvasRunReading()
  return (
    <LitPathContext value={lit}>
      <section
        ref={element}
        className={styles.canvas}
        aria-label={`Canvas of ${journey.name ?? journey.id}`}
        tabIndex={-1}
        onKeyDown={(event) => walkCards(event, model, nodes)}
        onPointerDownCapture={(event) => {
          drawRectangle(event)
          dragCards(event, placed.nodes, getZoom(), keepView)
        }}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          {...canvasManner}
          onMove={userMoved}
          onPaneClick={selectNothing}
        >
          <MoveDots nodes={nodes} edges={edges} />
          <CanvasMap />
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--dots)" />
        </ReactFlow>
        <div className={styles.corner}>
          <ExitRulesCard journey={journey} />
          <StepPalette preset={journey.preset} />
        </div>
        <CanvasControls showWhole={showWhole} layOut={layOutAnew} />
        <CanvasSearch model={model} reveal={reveal} />
        <OverlayBar reveal={reveal} />
        <CanvasEditing journey={journey} />
      </section>
    </LitPathContext>
  )
}

/** The keyboard stays at the canvas. */
function selectNothing({ currentTarget }: MouseEvent): void {
  clearSelection()
  currentTarget.closest('section')?.focus({ preventScroll: true })
}
