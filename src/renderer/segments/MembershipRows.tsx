import type { KeyboardEvent, MouseEvent } from 'react'
import type { MembershipView, SegmentCount } from '../../engine/account/views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { goTo } from '../playback/transport.ts'
import { chooseSegment } from '../state/choose.ts'
import { windowState } from '../state/window-state.ts'
import { MembershipRow } from './MembershipRow.tsx'
import styles from './segments.module.css'
import { useShownSegment } from './shown-segment.ts'
import type { ShownMemberships } from './use-memberships.ts'

interface MembershipRowsProps {
  readonly segments: readonly Segment[]
  readonly counts: readonly SegmentCount[] | null
  readonly shown: ShownMemberships | null
  readonly width: number
}

/**
 * A row for each segment, in workspace order. Up and down choose one, Enter goes on to its next change (with Shift back to the one before),
 * Escape goes back to the profiles.
 */
export function MembershipRows({ segments, counts, shown, width }: MembershipRowsProps) {
  const chosen = useShownSegment(segments)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') focusProfiles(event.currentTarget)
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      goToChange(
        shown?.memberships.find((view) => view.segment === chosen?.id),
        event.shiftKey,
      )
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const place = (chosen === undefined ? -1 : segments.indexOf(chosen)) + (event.key === 'ArrowDown' ? 1 : -1)
    const next = segments[place]
    if (next === undefined) return
    chooseSegment(next.id)
    event.currentTarget.querySelectorAll('tr')[place]?.scrollIntoView({ block: 'nearest' })
  }
  const click = (event: MouseEvent) => {
    const segment = (event.target as Element).closest('tr[data-segment]')?.getAttribute('data-segment')
    if (segment != null) chooseSegment(segment)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: segments are chosen here, which is what makes a table a grid
    <table className={styles.rows} role="grid" aria-label="Segments" tabIndex={0} onKeyDown={move} onClick={click}>
      <tbody>
        {segments.map((segment) => (
          <MembershipRow
            key={segment.id}
            segment={segment}
            segments={segments}
            count={counts?.find((one) => one.segment === segment.id)}
            row={shown?.row ?? null}
            view={shown?.memberships.find((view) => view.segment === segment.id)}
            width={width}
            isChosen={segment === chosen}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The clock goes to the nearest instant after now, or before, at which the membership turns as it is known or truly. */
function goToChange(view: MembershipView | undefined, isBack: boolean): void {
  const now = windowState().at
  if (view === undefined || now === null) return
  const turns = [...view.stored.slice(1), ...view.truly.slice(1)].map(({ from }) => from)
  const there = isBack ? Math.max(...turns.filter((at) => at < now)) : Math.min(...turns.filter((at) => at > now))
  if (Number.isFinite(there)) goTo(there)
}

function focusProfiles(rows: HTMLElement): void {
  rows.closest('[role="tabpanel"]')?.querySelector<HTMLElement>('[role="grid"]')?.focus()
}
