import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { MembershipView, ProfileRow, SegmentCount } from '../../engine/account/views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { segmentInWords } from '../explorer/segment-in-words.ts'
import { formatCount } from '../format/number.ts'
import { clockRange } from '../state/derived.ts'
import { copyText } from '../state/export-result.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { ExactInstant } from './ExactInstant.tsx'
import { MembershipBars } from './MembershipBars.tsx'
import { membershipText } from './membership-text.ts'
import { membershipWords } from './membership-words.ts'
import styles from './segments.module.css'
import { nameOf } from './shown-segment.ts'

interface MembershipRowProps {
  readonly segment: Segment
  readonly segments: readonly Segment[]
  readonly count: SegmentCount | undefined
  readonly row: ProfileRow | null
  /** undefined while no profile is chosen. */
  readonly view: MembershipView | undefined
  readonly width: number
  readonly isChosen: boolean
}

/** A segment: who it is, how many are in it, and what the chosen profile was and is in it. */
export function MembershipRow({ segment, segments, count, row, view, width, isChosen }: MembershipRowProps) {
  const range = useWindow(clockRange)
  return (
    <tr className={styles.row} data-segment={segment.id} aria-selected={isChosen}>
      <th scope="row" className={styles.segment} title={segmentInWords(segment, segments)}>
        <span className={styles.name}>{nameOf(segment)}</span>
        <span className={styles.evaluation}>
          {segment.evaluation}
          {count !== undefined && <Members count={count} />}
        </span>
      </th>
      <td className={styles.barsCell}>
        {view !== undefined && range !== null && (
          <ExactInstant view={view}>
            <MembershipBars view={view} range={range} width={width} />
          </ExactInstant>
        )}
        {view !== undefined && <Words view={view} />}
      </td>
      <td className={styles.copyCell}>{view !== undefined && row !== null && <CopyRow segment={segment} view={view} row={row} />}</td>
    </tr>
  )
}

function Members({ count }: { readonly count: SegmentCount }) {
  const { stored, truly, lagging } = count
  const hint = `Known members now ${formatCount(stored)}, truly in ${formatCount(truly)}; another thing is known than is true of ${formatCount(lagging)}`
  return <span title={hint}> · {formatCount(stored)} in</span>
}

function Words({ view }: { readonly view: MembershipView }) {
  const at = useWindow((state) => state.frame?.at ?? null)
  if (at === null) return null
  const { known, truth, lags } = membershipWords(view, at)
  const words = truth === null ? known : `${known}; ${truth}`
  return (
    <span className={`${styles.words} selectable`} data-lags={lags} title={words}>
      {known}
      {truth !== null && (
        <>
          ; <span>{truth}</span>
        </>
      )}
    </span>
  )
}

function CopyRow({ segment, view, row }: { readonly segment: Segment; readonly view: MembershipView; readonly row: ProfileRow }) {
  const name = nameOf(segment)
  const copy = () => void copyText(membershipText(view, name, row, windowState().frame?.at ?? 0), name)
  return (
    <Tooltip label="Copy as text">
      <ActionIcon aria-label={`Copy ${name}`} size={22} onClick={copy}>
        <IconCopy size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
