import type { ReactNode } from 'react'
import { StepsInspector } from '../canvas-editing/StepsInspector.tsx'
import { ComparisonInspector } from '../comparison/ComparisonInspector.tsx'
import { InstanceComparison } from '../comparison/InstanceComparison.tsx'
import { DestinationInspector } from '../destinations/DestinationInspector.tsx'
import { useReadWhenIdle } from '../layout/read-when-idle.ts'
import { PopulationInspector } from '../population-forms/PopulationInspector.tsx'
import { ScenarioInspector } from '../scenario-forms/ScenarioInspector.tsx'
import { useComparedInstance } from '../state/compared-instance.ts'
import { selectedDestination, shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { readExpressionEditor } from '../step-forms/expression/late-expression-editor.ts'
import { usePreset } from '../step-forms/use-preset.ts'
import { DifferenceInspector } from '../version-difference/DifferenceInspector.tsx'
import { useDifference } from '../version-difference/use-difference.ts'
import { DefinitionInspector } from '../workspace-forms/DefinitionInspector.tsx'
import { WorkspaceInspector } from '../workspace-forms/WorkspaceInspector.tsx'
import { InstanceInspector } from './InstanceInspector.tsx'
import styles from './inspector.module.css'
import { JourneyInspector } from './JourneyInspector.tsx'
import { MarkedProblem } from './MarkedProblem.tsx'
import { RefusalInspector } from './RefusalInspector.tsx'
import { SendInspector } from './SendInspector.tsx'
import { StepInspector } from './StepInspector.tsx'

const expressionReads = [readExpressionEditor]

/** What is selected, in full. */
export function Inspector() {
  useReadWhenIdle(usePreset()?.family === 'adobe', expressionReads)
  return (
    <section className={styles.inspector} aria-label="Inspector" data-region="inspector">
      <MarkedProblem />
      <Selected />
    </section>
  )
}

function Selected(): ReactNode {
  const selection = useWindow((state) => state.selection)
  const journey = useWindow(shownJourney)
  const story = useWindow((state) => state.story)
  const send = useWindow((state) => state.send)
  const comparedSend = useWindow((state) => state.comparedSend)
  const destination = useWindow(selectedDestination)
  const second = useComparedInstance((compared) => compared.second)
  const difference = useDifference()
  if (difference !== null && selection.kind === 'none') return <DifferenceInspector shown={difference} />
  if (selection.kind === 'definition') return <DefinitionInspector key={`${selection.list} ${selection.id}`} {...selection} />
  if (selection.kind === 'population') return <PopulationInspector key={selection.file} file={selection.file} />
  if (selection.kind === 'scenario') return <ScenarioInspector key={selection.file} file={selection.file} />
  if (selection.kind === 'workspace') return <WorkspaceInspector />
  if (destination !== null) return <DestinationInspector key={destination.id} destination={destination} />
  if (journey === null) return <WorkspaceInspector />
  switch (selection.kind) {
    case 'none':
    // Of one that is not there any more nothing can be shown.
    case 'destination':
      return <JourneyInspector journey={journey} />
    case 'step': {
      const step = journey.steps[selection.step]
      return step === undefined ? (
        <JourneyInspector journey={journey} />
      ) : (
        <StepInspector id={selection.step} step={step} journey={journey} />
      )
    }
    case 'steps':
      return <StepsInspector ids={selection.steps} journey={journey} />
    case 'instance':
      if (story === null) return null
      if (second !== null) return <InstanceComparison first={story} second={second} journey={journey} />
      return <InstanceInspector story={story} journey={journey} />
    case 'send':
      if (send === null) return null
      if (selection.compared === null || comparedSend === null) return <SendInspector send={send} journey={journey} />
      return <ComparisonInspector first={send} second={comparedSend} journey={journey} />
    case 'refusal':
      return <RefusalInspector row={selection.row} />
  }
}
