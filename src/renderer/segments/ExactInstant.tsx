import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import type { MembershipView } from '../../engine/account/views.ts'
import { formatClock, formatDayAndTime } from '../format/instant.ts'
import { useWindow } from '../state/window-state.ts'
import { type PeriodNow, periodAt } from './period-at.ts'
import styles from './segments.module.css'

/** Tells the instant under the pointer, and from when to when the membership is what it is there. */
export function ExactInstant({ view, children }: { readonly view: MembershipView; readonly children: ReactElement }) {
  return (
    <Tooltip.Floating label={<Told view={view} />} position="top" offset={30} fz="xs" color="dark">
      <div className={styles.barsBox}>{children}</div>
    </Tooltip.Floating>
  )
}

function Told({ view }: { readonly view: MembershipView }) {
  const at = useWindow((state) => state.pointedAt)
  if (at === null) return null
  const before = view.calculations.filter(({ shows }) => shows <= at).at(-1)
  return (
    <span className={styles.told}>
      <strong>{formatClock(at)} UTC</strong>
      <span>known</span>
      <span>{periodInWords(periodAt(view.stored, at))}</span>
      <span>truly</span>
      <span>{periodInWords(periodAt(view.truly, at))}</span>
      {before !== undefined && (
        <>
          <span>by</span>
          <span>
            the calculation of {formatDayAndTime(before.start)}
            {before.shows === before.start ? '' : `, shown ${formatDayAndTime(before.shows)}`}
          </span>
        </>
      )}
    </span>
  )
}

function periodInWords({ isMember, isFirst, from, until }: PeriodNow): string {
  const end = until === null ? '' : ` until ${formatDayAndTime(until)}`
  return `${isMember ? 'member' : 'not in'} ${isFirst ? 'from the start' : `from ${formatDayAndTime(from)}`}${end}`
}
