import { useMemo } from 'react'
import { formatDayAndTime } from '../format/instant.ts'
import { formatCount } from '../format/number.ts'
import { chooseTab } from '../state/choose.ts'
import { selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { readInstances } from '../tables/read-rows.ts'
import { useTableClock } from '../tables/table-clock.ts'
import { usePagedRows } from '../tables/use-paged-rows.ts'
import styles from './inspector.module.css'

/** As many as show what kind of instances went through; the table has them all. */
const shownHere = 8

export function StepInstances({ step, journey }: { readonly step: string; readonly journey: string }) {
  const hasRun = useWindow((state) => state.run !== null)
  const clock = useTableClock((tables) => tables.at)
  const during = useTableClock((tables) => tables.during)
  const at = hasRun ? clock : null
  const query = useMemo(() => (at === null ? null : { at, journey, step, ...(during && { during }) }), [at, during, journey, step])
  const page = usePagedRows(readInstances, query, 0, shownHere - 1, false)
  if (page === null || page.total === 0) return null
  return (
    <section className={styles.section} aria-label="Instances of this step">
      <h3>
        {during === null ? 'Instances' : 'Instances that entered then'}
        <button type="button" className={styles.link} onClick={() => chooseTab('instances')}>
          all {formatCount(page.total)}
        </button>
      </h3>
      {page.rows.slice(0, shownHere).map((row) => (
        <button key={row.index} type="button" className={styles.instance} onClick={() => void selectInstance(row.index)}>
          <span>{row.profileName ?? row.profile}</span>
          <span className="muted">{formatDayAndTime(row.enteredAt)}</span>
        </button>
      ))}
    </section>
  )
}
