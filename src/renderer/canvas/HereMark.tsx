import { IconMapPin } from '@tabler/icons-react'
import type { Outcome } from '../../engine/account/result.ts'
import styles from './here-mark.module.css'

interface HereMarkProps {
  readonly isHere: boolean
  /** How the instance ended; null while it is inside. */
  readonly outcome: Outcome | null
  readonly visits: number
  readonly isEnd: boolean
}

/** On a card of the lit path: that the selected instance is there at the clock's time, and how often it has been. */
export function HereMark({ isHere, outcome, visits, isEnd }: HereMarkProps) {
  // That it completed is what an end says already.
  const here = !isHere || (isEnd && outcome === 'completed') ? null : outcome === null ? 'is here' : `${outcome} here`
  if (here === null && visits < 2) return null
  return (
    <div className={styles.mark} data-here={here !== null && outcome === null}>
      {here !== null && <IconMapPin size={12} stroke={2} aria-hidden />}
      {here}
      {visits > 1 && <span>{visits} visits</span>}
    </div>
  )
}
