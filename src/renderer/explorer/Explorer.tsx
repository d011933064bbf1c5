import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { Publication, WorkspaceView } from '../../preload/bridge-contract.ts'
import { useRunAll } from '../checks/run-all.ts'
import { ageInWords, tally, tallyInWords } from '../checks/tally-in-words.ts'
import { discardChanges } from '../editing/discard-changes.ts'
import { withKey } from '../keyboard/key-names.ts'
import { runCommand } from '../keyboard/run-command.ts'
import { isDraft } from '../lifecycle/use-lifecycle.ts'
import { publicationWords } from '../publishing/journey-publication.ts'
import { RunsSection } from '../runs/RunsSection.tsx'
import { chooseJourney, chooseScenario, chooseSegment, chooseTab, openDialog } from '../state/choose.ts'
import { shownDestinations } from '../state/derived.ts'
import { selectDestination } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import { ExplorerRow } from './ExplorerRow.tsx'
import { ExplorerSection } from './ExplorerSection.tsx'
import styles from './explorer.module.css'
import { largestFirst } from './largest-first.ts'
import { scenarioInWords } from './scenario-in-words.ts'
import { segmentInWords } from './segment-in-words.ts'

/** What the workspace holds. */
export function Explorer({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <nav className={styles.explorer} aria-label="Workspace" data-region="workspace">
      <Journeys workspace={workspace} />
      <Scenarios workspace={workspace} />
      <Segments segments={workspace.segments} />
      <Destinations />
      <RunsSection />
    </nav>
  )
}

function Journeys({ workspace }: { readonly workspace: WorkspaceView }) {
  const shown = useWindow((state) => state.journey)
  return (
    <ExplorerSection title="Journeys" empty="None yet: make one with Create…" tool={<NewJourneyButton />}>
      {workspace.journeys.map(({ file, id, name, journey, ok, publication }) => {
        const start = journey?.steps[journey.start]
        return (
          <ExplorerRow
            key={file}
            label={name}
            hint={file}
            isCurrent={journey !== null && id === shown}
            mark={<span className={`${styles.dot} tone-${start ? toneOfStep(start.type) : 'end'}`} />}
            tail={
              <JourneyTail
                isOk={ok}
                isDraft={isDraft(id, workspace)}
                isUnsaved={workspace.unsaved.includes(file)}
                publication={publication}
              />
            }
            menu={[
              { label: 'Duplicate…', act: () => openDialog({ kind: 'duplicate', file, name }) },
              ...(workspace.unsaved.includes(file) ? [{ label: 'Discard changes', act: () => void discardChanges(file) }] : []),
            ]}
            onClick={() => (journey === null ? chooseTab('problems') : chooseJourney(id))}
          />
        )
      })}
    </ExplorerSection>
  )
}

function Scenarios({ workspace }: { readonly workspace: WorkspaceView }) {
  const chosen = useWindow((state) => state.scenario)
  const verdicts = useWindow((state) => state.verdicts)
  return (
    <ExplorerSection title="Scenarios" empty="None yet: make one with New…" tool={<ScenarioTools />} note={<Tally />}>
      {largestFirst(workspace.scenarios).map((scenario) => (
        <ExplorerRow
          key={scenario.file}
          label={scenario.name}
          hint={scenarioInWords(scenario)}
          isCurrent={scenario.ok && scenario.file === chosen}
          mark={null}
          tail={scenario.ok ? <Verdict holds={verdicts[scenario.file]} /> : <Broken />}
          onClick={() => (scenario.ok ? chooseScenario(scenario) : chooseTab('problems'))}
        />
      ))}
    </ExplorerSection>
  )
}

function Segments({ segments }: { readonly segments: WorkspaceView['segments'] }) {
  return (
    <ExplorerSection title="Segments" empty="None in workspace.json yet">
      {segments.map((segment) => (
        <ExplorerRow
          key={segment.id}
          label={segment.name ?? segment.id}
          hint={segmentInWords(segment, segments)}
          isCurrent={false}
          mark={null}
          tail={segment.evaluation}
          onClick={() => {
            chooseSegment(segment.id)
            chooseTab('segments')
          }}
        />
      ))}
    </ExplorerSection>
  )
}

/** Those of the workspace, and of the scenario that was run. */
function Destinations() {
  const destinations = useWindow(shownDestinations)
  const shown = useWindow(({ selection }) => (selection.kind === 'destination' ? selection.id : null))
  return (
    <ExplorerSection title="Destinations" empty="None in workspace.json yet" tool={<CatalogueButton />}>
      {destinations.map(({ id, name, kind }) => (
        <ExplorerRow
          key={id}
          label={name ?? id}
          hint={id}
          isCurrent={id === shown}
          mark={null}
          tail={kind}
          onClick={() => selectDestination(id)}
        />
      ))}
    </ExplorerSection>
  )
}

/** How the scenarios did when all were run last. */
function Tally() {
  const result = useRunAll((state) => state.result)
  const isRunning = useRunAll(({ running }) => running !== null)
  if (result === null) return null
  const age = ageInWords(result, isRunning)
  return (
    <button type="button" className={styles.tally} onClick={() => chooseTab('checks')}>
      {tallyInWords(tally(result.outcomes))}
      {age !== null && <span className="muted"> ({age})</span>}
    </button>
  )
}

function ScenarioTools() {
  return (
    <span>
      <RunAllButton />
      <NewRehearsalButton />
    </span>
  )
}

function RunAllButton() {
  const isRunning = useRunAll(({ running }) => running !== null)
  return (
    <button
      type="button"
      className={styles.tool}
      title={withKey('Every scenario, and what its expectations say', 'run-all')}
      // Not disabled, which would take the focus away: it does nothing meanwhile.
      aria-disabled={isRunning}
      onClick={() => runCommand('run-all')}
    >
      Run all
    </button>
  )
}

function NewJourneyButton() {
  return (
    <button
      type="button"
      className={styles.tool}
      title={withKey('A journey of your own', 'new-journey')}
      onClick={() => openDialog({ kind: 'new-journey' })}
    >
      Create…
    </button>
  )
}

function NewRehearsalButton() {
  return (
    <button
      type="button"
      className={styles.tool}
      title={withKey('A scenario with people for a journey', 'new-rehearsal')}
      onClick={() => openDialog({ kind: 'new-rehearsal' })}
    >
      New…
    </button>
  )
}

function CatalogueButton() {
  return (
    <button
      type="button"
      className={styles.tool}
      title={withKey('All destinations that there are', 'catalogue')}
      onClick={() => openDialog({ kind: 'catalogue', name: null })}
    >
      Catalogue…
    </button>
  )
}

interface JourneyTailProps {
  readonly isOk: boolean
  readonly isDraft: boolean
  readonly isUnsaved: boolean
  readonly publication: Publication | null
}

function JourneyTail({ isOk, isDraft, isUnsaved, publication }: JourneyTailProps) {
  if (!isOk) return <Broken />
  if (isUnsaved) return <span title="Changed, and not saved yet">unsaved</span>
  if (publication !== null && publication.newest !== null)
    return <span title={publicationWords(publication)}>{`v${publication.newest}${publication.isChanged ? ' changed' : ''}`}</span>
  return isDraft ? <span title="In no scenario yet">draft</span> : null
}

/** What the expectations said when the scenario was run last. */
function Verdict({ holds }: { readonly holds: boolean | null | undefined }) {
  if (holds === undefined) return null
  if (holds === null) return <span title="It ran; there is nothing that it expects">ran</span>
  return holds ? (
    <IconCheck className={styles.good} size={14} stroke={2.2} aria-label="expectations hold" />
  ) : (
    <IconX className={styles.bad} size={14} stroke={2.2} aria-label="expectations fail" />
  )
}

function Broken() {
  return (
    <span className={styles.bad} title="This file has problems">
      <IconAlertTriangle size={14} stroke={1.8} aria-label="has problems" />
    </span>
  )
}
