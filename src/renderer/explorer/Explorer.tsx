import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { Publication, ScenarioFile, WorkspaceView } from '../../preload/bridge-contract.ts'
import { isOldVerdict, useVerdictAges } from '../checks/verdict-ages.ts'
import { discardChanges } from '../editing/discard-changes.ts'
import { isDraft } from '../lifecycle/use-lifecycle.ts'
import { publicationWords } from '../publishing/journey-publication.ts'
import { RunsSection } from '../runs/RunsSection.tsx'
import { chooseJourney, chooseScenario, chooseSegment, chooseTab, openDialog } from '../state/choose.ts'
import { shownDestinations } from '../state/derived.ts'
import { selectDestination, selectItem } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import { DataSources, Events, Namespaces, NewButton } from './Definitions.tsx'
import { ExplorerRow } from './ExplorerRow.tsx'
import { ExplorerSection } from './ExplorerSection.tsx'
import { DestinationTools, NewJourneyButton, ScenarioTools, Tally } from './ExplorerTools.tsx'
import styles from './explorer.module.css'
import { itemMenu, scenarioMenu } from './item-menu.ts'
import { largestFirst } from './largest-first.ts'
import { Populations } from './Populations.tsx'
import { scenarioInWords } from './scenario-in-words.ts'
import { segmentInWords } from './segment-in-words.ts'

/** What the workspace holds. */
export function Explorer({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <nav className={styles.explorer} aria-label="Workspace" data-region="workspace">
      <Journeys workspace={workspace} />
      <Scenarios workspace={workspace} />
      <Segments segments={workspace.segments} />
      <Events />
      <Destinations own={workspace.destinations} />
      <DataSources />
      <Namespaces />
      <Populations workspace={workspace} />
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
          tail={<ScenarioTail scenario={scenario} isUnsaved={workspace.unsaved.includes(scenario.file)} holds={verdicts[scenario.file]} />}
          menu={scenarioMenu(scenario.file, workspace.unsaved.includes(scenario.file))}
          onClick={() => (scenario.ok ? chooseScenario(scenario) : chooseTab('problems'))}
        />
      ))}
    </ExplorerSection>
  )
}

function Segments({ segments }: { readonly segments: WorkspaceView['segments'] }) {
  const shown = useWindow(({ selection }) => (selection.kind === 'definition' && selection.list === 'segments' ? selection.id : null))
  return (
    <ExplorerSection title="Segments" empty="None yet: make one with New…" tool={<NewButton list="segments" />}>
      {segments.map((segment) => (
        <ExplorerRow
          key={segment.id}
          label={segment.name ?? segment.id}
          hint={segmentInWords(segment, segments)}
          isCurrent={segment.id === shown}
          mark={null}
          tail={segment.evaluation}
          menu={itemMenu('segments', segment.id)}
          onClick={() => {
            selectItem('segments', segment.id)
            chooseSegment(segment.id)
            chooseTab('segments')
          }}
        />
      ))}
    </ExplorerSection>
  )
}

/** Those of the workspace, and of the scenario that was run. */
function Destinations({ own }: { readonly own: WorkspaceView['destinations'] }) {
  const destinations = useWindow(shownDestinations)
  const shown = useWindow(({ selection }) => (selection.kind === 'destination' ? selection.id : null))
  return (
    <ExplorerSection title="Destinations" empty="None yet: make one with New…" tool={<DestinationTools />}>
      {destinations.map(({ id, name, kind }) => (
        <ExplorerRow
          key={id}
          label={name ?? id}
          hint={id}
          isCurrent={id === shown}
          mark={null}
          tail={kind}
          menu={own.some((one) => one.id === id) ? itemMenu('destinations', id) : []}
          onClick={() => selectDestination(id)}
        />
      ))}
    </ExplorerSection>
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
  if (isUnsaved) return <Unsaved />
  if (publication !== null && publication.newest !== null)
    return <span title={publicationWords(publication)}>{`v${publication.newest}${publication.isChanged ? ' changed' : ''}`}</span>
  return isDraft ? <span title="In no scenario yet">draft</span> : null
}

interface ScenarioTailProps {
  readonly scenario: ScenarioFile
  readonly isUnsaved: boolean
  readonly holds: boolean | null | undefined
}

function ScenarioTail({ scenario, isUnsaved, holds }: ScenarioTailProps) {
  if (!scenario.ok) return <Broken />
  return isUnsaved ? <Unsaved /> : <Verdict file={scenario.file} holds={holds} />
}

/** A dot, as the button that saves has one: names keep their room. */
const Unsaved = () => (
  <span className={styles.unsaved} title="Changed, and not saved yet">
    <span className="heard">unsaved</span>
  </span>
)

/** What the expectations said when the scenario was run last. */
function Verdict({ file, holds }: { readonly file: string; readonly holds: boolean | null | undefined }) {
  const isOld = useVerdictAges(isOldVerdict(file))
  if (holds === undefined) return null
  const age = isOld ? ', before the files changed' : ''
  if (holds === null) {
    return (
      <span className={isOld ? styles.old : undefined} title={`It ran${age}; there is nothing that it expects`}>
        {isOld ? 'ran before' : 'ran'}
      </span>
    )
  }
  const [Icon, words, tone] = holds ? [IconCheck, 'expectations hold', styles.good] : [IconX, 'expectations fail', styles.bad]
  return (
    <span className={isOld ? styles.old : tone} title={isOld ? 'It ran before the files changed: run it again' : undefined}>
      <Icon size={14} stroke={2.2} aria-label={`${words}${age}`} />
      {isOld && <span aria-hidden>old</span>}
    </span>
  )
}

function Broken() {
  return (
    <span className={styles.bad} title="This file has problems">
      <IconAlertTriangle size={14} stroke={1.8} aria-label="has problems" />
    </span>
  )
}
