import { type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { JourneyCanvas } from '../canvas/JourneyCanvas.tsx'
import { Explorer } from '../explorer/Explorer.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { NoJourney } from '../opening/NoJourney.tsx'
import { ReadOnlyNote } from '../publishing/ReadOnlyNote.tsx'
import { RunFailure } from '../run/RunFailure.tsx'
import { RunNote } from '../run/RunNote.tsx'
import { RunProgressCard } from '../run/RunProgressCard.tsx'
import { shownJourney } from '../state/derived.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { useWindow } from '../state/window-state.ts'
import { BottomPanel } from '../tables/BottomPanel.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { DifferenceBar } from '../version-difference/DifferenceBar.tsx'
import { DifferenceView } from '../version-difference/DifferenceView.tsx'
import { useDifference } from '../version-difference/use-difference.ts'
import { useMaximized } from './maximized.ts'
import { readPanelsAhead } from './read-panels-ahead.ts'
import styles from './window-layout.module.css'

/** Explorer, canvas above timeline and tables, inspector; their sizes are remembered. */
export function WindowLayout({ workspace }: { readonly workspace: WorkspaceView }) {
  const columns = useDefaultLayout({ id: 'columns', storage: localStorage, onlySaveAfterUserInteractions: true })
  useEffect(readPanelsAhead, [])
  return (
    <Group
      role="main"
      className={styles.columns}
      orientation="horizontal"
      defaultLayout={columns.defaultLayout}
      onLayoutChanged={columns.onLayoutChanged}
    >
      <Panel id="explorer" defaultSize="15%" minSize={150} maxSize={340}>
        <Explorer workspace={workspace} />
      </Panel>
      <Separator className={styles.vertical} aria-label="Width of the explorer" />
      <Panel id="middle" minSize={500}>
        <Middle />
      </Panel>
      <Separator className={styles.vertical} aria-label="Width of the inspector" />
      <Panel id="inspector" defaultSize="23%" minSize={240} maxSize={560}>
        <Inspector />
      </Panel>
    </Group>
  )
}

/** Room for three rows with axis and overview, px. */
const timelineHeight = 142
/** In a window that is lower than this, px, the tables get a larger share: their heads take as much as ever. */
const lowWindow = 800

function Middle() {
  // What went wrong with a run is said on the canvas.
  const hasFailure = useWindow(({ activity }) => activity.kind === 'refused' || activity.kind === 'fault')
  const isMaximized = useMaximized((state) => state.isMaximized) && !hasFailure
  const rows = useDefaultLayout({ id: 'canvas-timeline-tables', storage: localStorage, onlySaveAfterUserInteractions: true })
  return (
    <Group className={styles.rows} orientation="vertical" defaultLayout={rows.defaultLayout} onLayoutChanged={rows.onLayoutChanged}>
      <Panel id="canvas" minSize={160}>
        <div className={styles.upper} inert={isMaximized}>
          <RunNote />
          <AboveCanvas />
          <CanvasRegion>
            <ShownCanvas />
            <RunFailure />
          </CanvasRegion>
        </div>
      </Panel>
      <Separator className={styles.horizontal} aria-label="Height of the canvas" />
      <Panel id="timeline" defaultSize={timelineHeight} minSize={84} maxSize={420}>
        <div data-region="timeline" className={styles.timeline} data-maximized={isMaximized}>
          <Timeline />
          <RunProgressCard />
        </div>
      </Panel>
      <Separator className={styles.horizontal} aria-label="Height of the timeline" />
      <Panel id="below" defaultSize={window.innerHeight < lowWindow ? '38%' : '27%'} minSize={120}>
        <div className={styles.tables} data-maximized={isMaximized}>
          <BottomPanel />
        </div>
      </Panel>
    </Group>
  )
}

/** What the canvas shows, where that is not the journey to be changed. */
function AboveCanvas() {
  return useDifference() === null ? <ReadOnlyNote /> : <DifferenceBar />
}

/** It says when the canvas is yet to show the last change. */
function CanvasRegion({ children }: { readonly children: ReactNode }) {
  const isBehind = useSettledJourney() !== useWindow(shownJourney)
  return (
    <div className={styles.canvas} data-region="canvas" aria-busy={isBehind}>
      {children}
    </div>
  )
}

/** Apart, so that nothing else is drawn again when the journey is another. */
function ShownCanvas() {
  const difference = useDifference()
  return difference === null ? <OneCanvas /> : <DifferenceView shown={difference} />
}

function OneCanvas() {
  const journey = useSettledJourney()
  return journey === null ? <NoJourney /> : <JourneyCanvas journey={journey} />
}
