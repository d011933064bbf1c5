import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import { useWindow } from '../state/window-state.ts'
import styles from './lists.module.css'

/** The scenario's expectations, and whether the run met them. They are about the whole run, whatever the clock says. */
export function ChecksList() {
  const checks = useWindow((state) => state.run?.overview.checks)
  if (checks === undefined || checks.length === 0) {
    return <p className={styles.empty}>Press play: the scenario's expectations are checked when the run has finished.</p>
  }
  return (
    <ul className={styles.list} aria-label="Checks">
      {checks.map((check, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: expectations have no id, and their order is that of the file
        <li key={at} className={styles.item}>
          {check.holds ? (
            <IconCircleCheckFilled className={styles.good} size={17} aria-label="holds" />
          ) : (
            <IconCircleXFilled className={styles.bad} size={17} aria-label="does not hold" />
          )}
          <div className="selectable">
            {check.name}
            {check.detail !== '' && <div className="muted">{check.detail}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
