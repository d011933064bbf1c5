import type { ReactNode } from 'react'
import styles from './explorer.module.css'

interface ExplorerRowProps {
  readonly label: string
  readonly hint: string
  readonly isCurrent: boolean
  readonly mark: ReactNode
  readonly tail: ReactNode
  readonly onClick: () => void
}

export function ExplorerRow({ label, hint, isCurrent, mark, tail, onClick }: ExplorerRowProps) {
  return (
    <button type="button" className={styles.row} aria-current={isCurrent} title={hint} onClick={onClick}>
      {mark}
      <span className={styles.label}>{label}</span>
      {tail !== null && <span className={styles.tail}>{tail}</span>}
    </button>
  )
}
