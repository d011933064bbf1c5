import { Background, BackgroundVariant, type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { shownDestinations, shownSegments } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { canvasElements } from './canvas-elements.ts'
import styles from './journey-canvas.module.css'
import { journeyToCanvas } from './journey-to-canvas.ts'
import { litPath } from './lit-path.ts'
import { LitPathContext } from './lit-path-context.ts'
import { StepCard } from './StepCard.tsx'
import { useFittedView } from './use-fitted-view.ts'
import { useShownProblem } from './use-shown-problem.ts'
import { WayOutEdge } from './WayOutEdge.tsx'

const nodeTypes: NodeTypes = { card: StepCard }
const edgeTypes: EdgeTypes = { way: WayOutEdge }
/** The journey as cards, with the counts at the clock's time and the path of the selected instance lit. */
export function JourneyCanvas({ journey }: { readonly journey: Journey }) {
  return (
    <ReactFlowProvider>
      <Canvas journey={journey} />
    </ReactFlowProvider>
  )
}

function Canvas({ journey }: { readonly journey: Journey }) {
  const destinations = useWindow(shownDestinations)
  const segments = useWindow(shownSegments)
  const model = useMemo(() => journeyToCanvas(journey, destinations, segments), [journey, destinations, segments])
  const { nodes, edges } = useMemo(() => canvasElements(model, journey), [model, journey])
  const story = useWindow((state) => (state.story?.row.journey === journey.id ? state.story : null))
  // The lit path changes with the pictures, not with every tick of the clock.
  const at = useWindow((state) => (story === null ? 0 : (state.frame?.at ?? 0)))
  const lit = useMemo(() => litPath(story, at, model), [story, at, model])
  const { element, showWhole, userMoved } = useFittedView(nodes)
  useShownProblem(nodes)
  return (
    <LitPathContext value={lit}>
      <section ref={element} className={styles.canvas} aria-label={`Canvas of ${journey.name ?? journey.id}`}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          minZoom={0.2}
          maxZoom={1.6}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          onMove={userMoved}
          onPaneClick={clearSelection}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--dots)" />
        </ReactFlow>
        <CanvasControls showWhole={showWhole} />
      </section>
    </LitPathContext>
  )
}
