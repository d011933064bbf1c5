import { Background, BackgroundVariant, type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { CanvasControls } from '../canvas/CanvasControls.tsx'
import { CanvasMap } from '../canvas/CanvasMap.tsx'
import { canvasElements } from '../canvas/canvas-elements.ts'
import { canvasManner } from '../canvas/canvas-manner.ts'
import canvas from '../canvas/journey-canvas.module.css'
import { journeyToCanvas } from '../canvas/journey-to-canvas.ts'
import { useFittedView } from '../canvas/use-fitted-view.ts'
import { useReveal } from '../canvas/use-reveal.ts'
import { shownDestinations, shownSegments } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { sideName, useCompared } from './compared-versions.ts'
import { DifferenceCard } from './DifferenceCard.tsx'
import { DifferenceWay } from './DifferenceWay.tsx'
import { differenceCanvas } from './difference-canvas.ts'
import { DifferenceContext } from './difference-context.ts'
import type { ShownDifference } from './use-difference.ts'

const nodeTypes: NodeTypes = { card: DifferenceCard }
const edgeTypes: EdgeTypes = { way: DifferenceWay }

/** Two versions laid over each other on the canvas. */
export function DifferenceView({ shown }: { readonly shown: ShownDifference }) {
  return (
    <ReactFlowProvider>
      <Canvas shown={shown} />
    </ReactFlowProvider>
  )
}

function Canvas({ shown: { before, after, united, difference, former } }: { readonly shown: ShownDifference }) {
  const destinations = useWindow(shownDestinations)
  const segments = useWindow(shownSegments)
  const drawn = useMemo(
    () => differenceCanvas(journeyToCanvas(united, destinations, segments), difference, former),
    [united, destinations, segments, difference, former],
  )
  const { nodes, edges } = useMemo(() => canvasElements(drawn.model, united), [drawn, united])
  const { element, showWhole, userMoved } = useFittedView(nodes, `${united.id} ${before} ${after}`)
  const reveal = useReveal(nodes)
  const step = useCompared(({ compared }) => compared?.step ?? null)
  useEffect(() => {
    if (step === null) return
    const focused = document.activeElement
    reveal(step)
    // Who goes through the list with the keyboard stays in it.
    if (focused instanceof HTMLElement && focused.closest('[data-region="inspector"]')) focused.focus({ preventScroll: true })
  }, [step, reveal])
  return (
    <DifferenceContext value={drawn}>
      <section ref={element} className={canvas.canvas} aria-label={`From ${sideName(before)} to ${sideName(after)}`} tabIndex={-1}>
        <ReactFlow nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} {...canvasManner} onMove={userMoved}>
          <CanvasMap />
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--dots)" />
        </ReactFlow>
        <CanvasControls showWhole={showWhole} />
      </section>
    </DifferenceContext>
  )
}
