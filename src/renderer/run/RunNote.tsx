import { Button } from '@mantine/core'
import { IconHistory, IconHourglassEmpty } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { runAgain } from '../playback/transport.ts'
import { isRunning, isStale, runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useChangedFiles } from './changed-files.ts'
import { FilesNote } from './FilesNote.tsx'
import styles from './run-notice.module.css'

/** Above the canvas: that the counts are not of what is chosen now, or that the run ended early. */
export function RunNote(): ReactNode {
  // A run that has nothing of the journey shows no counts of it.
  const stale = useWindow((state) => isStale(state) && !isRunning(state) && runHasJourney(state))
  const limit = useWindow((state) => state.run?.overview.limit ?? null)
  const changed = useChangedFiles((state) => state.changed)
  if (changed) return <FilesNote />
  if (stale) return <StaleNote />
  if (limit === null) return null
  return (
    <div className={styles.note} role="status">
      <IconHourglassEmpty size={16} stroke={1.8} aria-hidden />
      <span>The run ended early. {limit}</span>
    </div>
  )
}

function StaleNote() {
  const run = useWindow((state) => state.run)
  const filesChanged = useWindow((state) => state.filesChanged)
  const isOther = useWindow((state) => state.run?.scenario !== state.scenario)
  const shown = filesChanged ? 'the files as they were before' : `${run?.overview.scenario}, seed ${run?.seed}`
  return (
    <div className={styles.note} role="status">
      <IconHistory size={16} stroke={1.8} aria-hidden />
      <span>The counts shown are of {shown}.</span>
      <Button size="compact-xs" onClick={() => void runAgain()}>
        {isOther ? 'Run the chosen one' : 'Run again'}
      </Button>
    </div>
  )
}
