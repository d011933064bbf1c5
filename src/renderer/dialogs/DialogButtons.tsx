import type { ReactNode } from 'react'
import styles from './dialogs.module.css'

/** What a dialog ends with. It stays in sight while a dialog that is higher than the window is scrolled. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
