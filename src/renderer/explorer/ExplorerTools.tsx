import { useRunAll } from '../checks/run-all.ts'
import { ageInWords, tally, tallyInWords } from '../checks/tally-in-words.ts'
import { withKey } from '../keyboard/key-names.ts'
import { runCommand } from '../keyboard/run-command.ts'
import { chooseTab, openDialog } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'
import { NewButton } from './Definitions.tsx'
import styles from './explorer.module.css'

/** How the scenarios did when all were run last. */
export function Tally() {
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

/** What is done with all scenarios, and one more of them. */
export function ScenarioTools() {
  const hasScenarios = useWindow(({ workspace }) => (workspace?.scenarios.length ?? 0) > 0)
  return (
    <span>
      {hasScenarios && <RunAllButton />}
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

export function NewJourneyButton() {
  return (
    <button
      type="button"
      className={styles.tool}
      title={withKey('A journey of your own', 'new-journey')}
      onClick={() => openDialog({ kind: 'new-journey', from: 'entry' })}
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

export function DestinationTools() {
  return (
    <span>
      <CatalogueButton />
      <NewButton list="destinations" />
    </span>
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
