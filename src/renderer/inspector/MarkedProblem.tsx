import { IconAlertCircleFilled, IconAlertTriangleFilled, IconX } from '@tabler/icons-react'
import { setWindow, useWindow } from '../state/window-state.ts'
import styles from './inspector.module.css'

/** The problem that was jumped to, above what it is about. */
export function MarkedProblem() {
  const problem = useWindow((state) => state.marked)
  if (problem === null) return null
  const Icon = problem.severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled
  return (
    <div className={`${styles.markedProblem} tone-${problem.severity === 'error' ? 'bad' : 'flow'}`} role="note" aria-label="Problem">
      <Icon size={16} aria-label={problem.severity} />
      <p className="selectable">{problem.message}</p>
      <button type="button" aria-label="Put the problem away" onClick={() => setWindow({ marked: null })}>
        <IconX size={13} aria-hidden />
      </button>
    </div>
  )
}
