import { stretchInWords } from '../state/counts-time.ts'
import { type Tab, useWindow, type WindowState } from '../state/window-state.ts'
import { useWhy } from '../why/why-state.ts'
import styles from './bottom-panel.module.css'

/** Tabs that are of the whole run, whatever time is chosen: memberships over time, the database, two runs, expectations. */
const ofWholeRun: readonly Tab[] = ['segments', 'sql', 'compare', 'checks']

/** Where a chosen stretch of time keeps nothing back, the panel says so. */
export function WholeRunNote({ tab }: { readonly tab: Tab }) {
  const brush = useWindow(({ run, brush: chosen }: WindowState) => (run === null ? null : chosen))
  const isPerson = useWhy(({ mode }) => tab === 'why-not' && mode === 'person')
  if (brush === null || !(isPerson || ofWholeRun.includes(tab))) return null
  return <p className={styles.whole}>This does not keep to the chosen time, {stretchInWords(brush)}.</p>
}
