import type { ReactNode } from 'react'
import styles from './row-table.module.css'

/** What stands in a table without rows. */
export function EmptyRow({ children }: { readonly children: ReactNode }) {
  return (
    <tr className={styles.empty}>
      <td>{children}</td>
    </tr>
  )
}
