import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCopy } from '@tabler/icons-react'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { PlaceOfProblem } from '../place-words/PlaceOfProblem.tsx'
import { copyText } from '../state/export-result.ts'
import styles from './lists.module.css'

/** As the command line prints it: `file:/json/pointer: code: message`. */
export function problemLine({ file, pointer, severity, code, message }: FileProblem): string {
  return `${file}:${pointer}: ${severity === 'warning' ? 'warning: ' : ''}${code}: ${message}`
}

interface ProblemsListProps {
  readonly problems: readonly FileProblem[]
  readonly label?: string
}

/** Problems of files: where, and what to do. Where in the file is told in words; the pointer goes with what is copied. */
export function ProblemsList({ problems, label = 'Problems' }: ProblemsListProps) {
  return (
    <ul
      className={styles.list}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
      tabIndex={0}
    >
      {problems.map((problem) => (
        <li key={problemLine(problem)} className={styles.item}>
          {problem.severity === 'error' ? (
            <IconAlertCircleFilled className={styles.bad} size={17} aria-label="error" />
          ) : (
            <IconAlertTriangleFilled className={styles.warning} size={17} aria-label="warning" />
          )}
          <div className="selectable">
            {problem.message}
            <div className={styles.place}>
              <span className="mono">{problem.file}</span>
              <PlaceOfProblem problem={problem} />
              <span>{problem.code}</span>
            </div>
          </div>
          <Tooltip label="Copy this problem">
            <ActionIcon aria-label="Copy this problem" size={24} onClick={() => void copyText(problemLine(problem), 'Problem')}>
              <IconCopy size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}
