import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFold } from '../state/folds.ts'
import styles from './explorer.module.css'

interface ExplorerSectionProps {
  readonly title: string
  /** Said where there is nothing. */
  readonly empty: string
  /** What can be done beside its heading. */
  readonly tool?: ReactNode
  /** What is to be said of all of them. */
  readonly note?: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly children: readonly ReactNode[]
}

/** A part of what the workspace holds. It folds, and stays as it was left; folded it says how many there are. */
export function ExplorerSection({ title, empty, tool, note, isOpenAtFirst = true, children }: ExplorerSectionProps) {
  const [isOpen, toggle] = useFold(`explorer/${title}`, isOpenAtFirst)
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <button type="button" aria-expanded={isOpen} onClick={toggle}>
            <IconChevronRight size={12} aria-hidden />
            {title}
          </button>
        </h2>
        {isOpen ? tool : <span className={styles.folded}>{children.length}</span>}
      </div>
      {isOpen && note}
      {isOpen && (children.length === 0 ? <p className={styles.empty}>{empty}</p> : children)}
    </section>
  )
}
