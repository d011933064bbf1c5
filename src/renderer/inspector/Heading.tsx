import type { ReactNode } from 'react'
import styles from './inspector.module.css'

interface HeadingProps {
  readonly kind: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  /** Something to do with it, at its end. */
  readonly action?: ReactNode
}

export function Heading({ kind, title, detail, icon, action }: HeadingProps) {
  return (
    <div className={styles.heading}>
      {icon}
      <div className={styles.headingWords}>
        <div className={styles.kind}>{kind}</div>
        <h2 className={`${styles.title} selectable`}>{title}</h2>
        {detail !== undefined && <div className={`${styles.detail} selectable`}>{detail}</div>}
      </div>
      {action !== undefined && <div className={styles.headingAction}>{action}</div>}
    </div>
  )
}
