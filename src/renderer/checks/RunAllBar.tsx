import { Button, Progress } from '@mantine/core'
import { IconPlayerPlay, IconTerminal2 } from '@tabler/icons-react'
import { copyText } from '../state/export-result.ts'
import styles from './checks.module.css'
import { cancelRunAll, type RunningAll, runAll, useRunAll } from './run-all.ts'
import { ageInWords, tally, tallyInWords } from './tally-in-words.ts'

/** The same in CI, from the folder of the workspace. */
const command = 'npx --no rehearse run scenarios/'

/** Runs all scenarios, tells how far it came and what came of it, and gives the same as a command for CI. */
export function RunAllBar() {
  const running = useRunAll((state) => state.running)
  return (
    <div className={styles.bar}>
      {/* One button for both, which keeps the focus when it becomes the other. */}
      <Button
        size="compact-xs"
        variant={running === null ? 'filled' : 'default'}
        leftSection={running === null && <IconPlayerPlay size={13} aria-hidden />}
        onClick={() => void (running === null ? runAll() : cancelRunAll())}
      >
        {running === null ? 'Run all scenarios' : 'Cancel'}
      </Button>
      {running === null ? <LastResult /> : <Progressing running={running} />}
    </div>
  )
}

function Progressing({ running: { name, done, total, progress } }: { readonly running: RunningAll }) {
  const share = (done + (progress?.phase === 'running' ? progress.share : 0)) / total
  return (
    <>
      <span className={styles.what}>
        {done + 1} of {total}: {name}
      </span>
      <Progress className={styles.progress} value={share * 100} aria-label="Scenarios run" />
    </>
  )
}

function LastResult() {
  const result = useRunAll((state) => state.result)
  const age = result && ageInWords(result, false)
  return (
    <>
      <span className={styles.what} role="status">
        {result !== null && tallyInWords(tally(result.outcomes))}
        {age !== null && <span className={styles.age}> ({age})</span>}
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
    </>
  )
}
