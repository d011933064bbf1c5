import { Button, Progress } from '@mantine/core'
import { useEffect } from 'react'
import { keptRun, useKeptRuns } from '../runs/kept-runs.ts'
import { useWindow } from '../state/window-state.ts'
import { ChangedSends } from './ChangedSends.tsx'
import { CompareBar } from './CompareBar.tsx'
import { CountsBeside } from './CountsBeside.tsx'
import { commonGround, groundInWords } from './comparable-runs.ts'
import styles from './compare.module.css'
import { cancelComparison, chosenRuns, compare, compareUsual, type ShownComparison, useComparison } from './comparison-state.ts'
import { DifferingPeople } from './DifferingPeople.tsx'
import { KindFilter } from './KindFilter.tsx'
import { SettingsBeside } from './SettingsBeside.tsx'

/** Two kept runs beside each other: who went another way, what was sent otherwise, what was counted and set otherwise. Of the whole runs. */
export function ComparePanel() {
  const runs = useKeptRuns((state) => state.runs)
  const shownRun = useWindow((state) => state.run?.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run may be what there was nothing to compare with before
  useEffect(compareUsual, [runs, shownRun])
  if (runs.length < 2) {
    return (
      <p className={styles.none}>
        There is one run so far. Inject something at the clock’s time, change the seed, or edit a file and run again: then both are compared
        here.
      </p>
    )
  }
  return (
    <div className={styles.panel}>
      <CompareBar />
      <Ground />
      <Body />
    </div>
  )
}

/** What can be compared of runs that are not of one scenario. */
function Ground() {
  const words = useGround()
  return words === '' ? null : <p className={styles.ground}>{words}</p>
}

function useGround(): string {
  const { a, b } = useComparison()
  const [one, other] = [keptRun(a), keptRun(b)]
  return one === null || other === null ? '' : groundInWords(commonGround(one, other))
}

function Body() {
  const activity = useComparison((state) => state.activity)
  const shown = useComparison((state) => state.shown)
  const view = useComparison((state) => state.view)
  const { a, b } = useComparison()
  const runs = chosenRuns({ a, b })
  // What is known of each run alone does not wait for both to be compared.
  if (runs !== null && view === 'counts') return <CountsBeside runs={runs} />
  if (runs !== null && view === 'settings') return <SettingsBeside runs={runs} />
  if (activity.kind === 'comparing') {
    return (
      <div className={styles.none} role="status">
        <div className={styles.progress}>
          Comparing…
          <Progress value={activity.share * 100} aria-label="Comparing" />
          <Button variant="default" size="compact-xs" onClick={cancelComparison}>
            Cancel
          </Button>
          Counts and settings are there already.
        </div>
      </div>
    )
  }
  if (activity.kind === 'failed') {
    return (
      <div className={styles.none} role="alert">
        <div className={styles.progress}>
          The runs could not be compared. {activity.message}
          <Button variant="default" size="compact-xs" onClick={() => void compare(a, b)}>
            Compare again
          </Button>
        </div>
      </div>
    )
  }
  return shown === null ? <p className={styles.none}>{whatToChoose(a, b)}</p> : <Shown shown={shown} />
}

function whatToChoose(a: number | null, b: number | null): string {
  if (a !== null && a === b) return 'Both are the same run: choose another one on either side.'
  if (a !== null && b !== null) return 'Choose two runs of one scenario, or of one journey, to see who went another way.'
  return 'No other run is of this scenario yet. Change the seed, inject something or edit a file and run it again: then both are compared here. Or choose another run above.'
}

function Shown({ shown }: { readonly shown: ShownComparison }) {
  const view = useComparison((state) => state.view)
  switch (view) {
    case 'people':
      return (
        <div className={styles.body}>
          <KindFilter shown={shown} />
          <DifferingPeople shown={shown} />
        </div>
      )
    case 'sends':
      return <ChangedSends shown={shown} />
    case 'counts':
      return <CountsBeside runs={shown} />
    case 'settings':
      return <SettingsBeside runs={shown} />
  }
}
