import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { firstOccurrences, type Occurrence } from '../../../engine/edit/first-occurrences.ts'
import { textOf } from '../../format/text-of.ts'
import { useWindow } from '../../state/window-state.ts'
import { documentValue, useValueAt } from '../fields/use-field.ts'
import styles from '../step-forms.module.css'

const shown = 10

/** The first times of a recurring schedule, on the wall of its zone. */
export function NextOccurrences({ at }: { readonly at: DocumentPath }) {
  const schedule = useValueAt(at)
  const own = textOf(useValueAt([...at, 'timezone']))
  const zone = useWindow((state) => own || textOf(documentValue(state, ['settings', 'timezone'])) || (state.workspace?.timezone ?? 'UTC'))
  const occurrences = firstOccurrences(schedule, zone, shown)
  if (occurrences === null) return <p className={styles.caption}>The times are told when zone, first time and distance are.</p>
  return (
    <div className={styles.fields}>
      <p className={styles.caption}>
        {occurrences.length < shown ? 'All times' : `First ${shown} times`}, {zone}
      </p>
      <ol className={styles.times} aria-label="Times">
        {occurrences.map((one) => (
          <li key={one.instant}>{occurrenceText(one)}</li>
        ))}
      </ol>
    </div>
  )
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** "Sun 2026-02-01 09:00 UTC+1" */
function occurrenceText({ instant, local }: Occurrence): string {
  const wall = new Date(local)
  const ahead = Math.round((local - instant) / 60_000)
  const minutes = Math.abs(ahead) % 60
  const hours = Math.floor(Math.abs(ahead) / 60)
  const offset = ahead === 0 ? '' : `${ahead > 0 ? '+' : '−'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  return `${weekdays[wall.getUTCDay()]} ${wall.toISOString().slice(0, 16).replace('T', ' ')} UTC${offset}`
}
