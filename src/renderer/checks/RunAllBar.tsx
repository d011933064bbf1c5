import { Button, Progress } from '@mantine/core'
import { IconPlayerPlay, IconTerminal2 } from '@tabler/icons-react'
import { copyText } from '../state/export-result.ts'
import styles from './checks.module.css'
import { cancelRunAll, runAll, tally, useRunAll } from './run-all.ts'
import { tallyInWords } from './tally-in-words.ts'

/** The same in CI, from the folder of the workspace. */
const command = 'npx --no rehearse run scenarios/'

/** Runs all scenarios, tells how far it came and what came of it, and gives the same as a command for CI. */
export function RunAllBar() {
  const running = useRunAll((state) => state.running)
  const outcomes = useRunAll((state) => state.outcomes)
  if (running !== null) {
    const { name, done, total, progress } = running
    const share = (done + (progress?.phase === 'running' ? progress.share : 0)) / total
    return (
      <div className={styles.bar}>
        <span className={styles.what}>
          {done + 1} of {total}: {name}
        </span>
        <Progress className={styles.progress} value={share * 100} aria-label="Scenarios run" />
        <Button size="compact-xs" variant="default" onClick={() => void cancelRunAll()}>
          Cancel
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.bar}>
      <Button size="compact-xs" leftSection={<IconPlayerPlay size={13} aria-hidden />} onClick={() => void runAll()}>
        Run all scenarios
      </Button>
      <span className={styles.what} role="status">
        {tallyInWords(tally(outcomes))}
      </span>
      <code className={styles.command} title="The same in CI, from the folder of the workspace: exit code 1 when an expectation fails">
        {command}
      </code>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconTerminal2 size={13} aria-hidden />}
        onClick={() => void copyText(command, 'Command')}
      >
        Copy for CI
      </Button>
    </div>
  )
}
