import { IconDoorExit } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import type { Journey } from '../../engine/model/journey.ts'
import { formatCount } from '../format/number.ts'
import { shownVersionCounts } from '../state/derived.ts'
import { clearSelection } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './exit-rules-card.module.css'

/** The way out that leads from every step: how many each exit rule ended, and what was sent then. A click shows the rules. */
export function ExitRulesCard({ journey }: { readonly journey: Journey }) {
  const rules = journey.exitRules ?? []
  const ended = useWindow(
    useShallow((state) => {
      const version = shownVersionCounts(state)
      return version && rules.map(({ id }) => version.exits[id] ?? 0)
    }),
  )
  const sends = useWindow((state) => shownVersionCounts(state)?.exitSends ?? null)
  if (rules.length === 0) return null
  return (
    <button type="button" className={styles.card} onClick={clearSelection}>
      <span className={styles.title}>
        <IconDoorExit size={14} stroke={1.8} aria-hidden />
        Exit rules
      </span>
      {rules.map(({ id, name }, at) => (
        <span key={id} className={styles.row} data-exit-rule={id}>
          <span className={styles.name}>{name ?? id}</span>
          <b>{ended === null ? '–' : formatCount(ended[at] ?? 0)}</b> ended
        </span>
      ))}
      {journey.exitSend !== undefined && (
        <span className={styles.row}>
          <span className={styles.name}>Exit send</span>
          <b>{sends === null ? '–' : formatCount(sends)}</b> sent
        </span>
      )}
    </button>
  )
}
