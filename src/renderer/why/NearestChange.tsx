import { Loader } from '@mantine/core'
import type { NearestTarget } from '../../engine/account/nearest/nearest-target.ts'
import type { Nearest } from '../../engine/account/nearest/search-nearest.ts'
import { counted } from '../format/number.ts'
import { useNearest } from './use-nearest.ts'
import styles from './why.module.css'

interface NearestChangeProps {
  readonly target: NearestTarget
  /** "It would have entered", to go on with what would have been different. */
  readonly outcome: string
}

/** What would have been enough, each rehearsed for that one profile. */
export function NearestChange({ target, outcome }: NearestChangeProps) {
  const { progress, isCancelled, failure, cancel, again } = useNearest(target)
  if (isCancelled) {
    return (
      <p className={styles.nearest}>
        The search was cancelled.{' '}
        <button type="button" className={styles.link} onClick={again}>
          Look for the nearest change
        </button>
      </p>
    )
  }
  if (failure !== null) {
    return (
      <p className={styles.nearest} role="alert">
        The nearest change could not be looked for: {failure}{' '}
        <button type="button" className={styles.link} onClick={again}>
          Try again
        </button>
      </p>
    )
  }
  if (progress?.nearest == null) {
    return (
      <p className={styles.nearest} role="status">
        <Loader size={12} /> Looking for the nearest change
        {progress !== null && progress.tried > 0 && `, ${counted(progress.tried, 'rehearsal')} so far`}{' '}
        <button type="button" className={styles.link} onClick={cancel}>
          Cancel
        </button>
      </p>
    )
  }
  return <Found nearest={progress.nearest} outcome={outcome} />
}

function Found({ nearest: { found, tried, impossible }, outcome }: { readonly nearest: Nearest; readonly outcome: string }) {
  if (impossible !== null) return <p className={styles.nearest}>{impossible}</p>
  if (found.length === 0) {
    const why =
      tried === 0
        ? 'There is nothing about it that could be tried.'
        : `None of ${counted(tried, 'change')} that were tried would have been enough.`
    return <p className={styles.nearest}>Nearest change: {why}</p>
  }
  return (
    <div className={styles.nearest} title={`Rehearsed for this profile alone, with ${counted(tried, 'change')} tried`}>
      <span>{outcome}</span>
      <ul aria-label="Nearest change">
        {found.map((words) => (
          <li key={words.join()}>{words.join(', and ')}</li>
        ))}
      </ul>
    </div>
  )
}
