import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFold } from '../state/folds.ts'
import styles from './folding-section.module.css'

interface FoldingSectionProps {
  /** By which it is remembered whether it is open. */
  readonly name: string
  readonly title: string
  /** Said behind the title, open or folded. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** A section that folds, and stays as it was left. */
export function FoldingSection({ name, title, note, actions, isOpenAtFirst = true, children }: FoldingSectionProps) {
  const [isOpen, toggle] = useFold(name, isOpenAtFirst)
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>
          <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
            <IconChevronRight size={12} aria-hidden />
            <span>{title}</span>
          </button>
        </h3>
        {note !== undefined && (
          <span className={styles.note} title={typeof note === 'string' ? note : undefined}>
            {note}
          </span>
        )}
        <span className={styles.actions}>{actions}</span>
      </div>
      {isOpen && children}
    </section>
  )
}
