import { Button } from '@mantine/core'
import { IconAlertCircleFilled } from '@tabler/icons-react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { goToProblem } from '../state/go-to-problem.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './mapping.module.css'
import { placeOfProblem } from './place-of-problem.ts'

/** More are counted only: whoever mends the first sees the next. */
const mostShown = 5

/** What keeps something from being shown, each with its place in words and a way there. */
export function ProblemsToMend({ problems }: { readonly problems: readonly FileProblem[] }) {
  const others = problems.length - mostShown
  return (
    <ul className={styles.toMend} aria-label="To be mended">
      {problems.slice(0, mostShown).map((problem) => (
        <ToMend key={`${problem.file} ${problem.pointer} ${problem.code} ${problem.message}`} problem={problem} />
      ))}
      {others > 0 && <li className={styles.more}>and {others === 1 ? 'one other' : `${others} others`}</li>}
    </ul>
  )
}

function ToMend({ problem }: { readonly problem: FileProblem }) {
  const place = useWindow((state) => placeOfProblem(problem, state))
  return (
    <li data-severity="error">
      <IconAlertCircleFilled className={styles.bad} size={14} aria-label="error" />
      <strong>{place}</strong>
      <Button size="compact-xs" variant="default" aria-label={`Go there: ${place}`} onClick={() => goToProblem(problem)}>
        Go there
      </Button>
      <span className={`${styles.message} selectable`}>{problem.message}</span>
    </li>
  )
}
