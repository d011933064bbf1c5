import { useElementSize } from '@mantine/hooks'
import { useRef } from 'react'
import type { SegmentCount } from '../../engine/account/views.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { TimeAxis } from '../timeline/TimeAxis.tsx'
import { Legend } from './Legend.tsx'
import { MembershipRows } from './MembershipRows.tsx'
import styles from './segments.module.css'
import { TimeMarks } from './TimeMarks.tsx'
import type { ShownMemberships } from './use-memberships.ts'
import { usePlotPointer } from './use-plot-pointer.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The plot is narrower than the timeline's: its labels stand closer, px. */
const labelWidth = 58

interface MembershipsProps {
  readonly segments: readonly Segment[]
  readonly counts: readonly SegmentCount[] | null
  /** See useMemberships. */
  readonly shown: ShownMemberships | null | undefined
}

/** Every segment as the chosen profile was in it, at the scale of the clock: click or drag to go to an instant. */
export function Memberships({ segments, counts, shown }: MembershipsProps) {
  const { ref, width } = useElementSize()
  const plot = useRef<HTMLDivElement>(null)
  const range = useWindow(clockRange)
  const pointer = usePlotPointer(plot, range)
  return (
    <section className={styles.memberships} aria-label="Memberships">
      <header className={styles.head}>
        <ViewSwitch />
        <Whose shown={shown} />
        <Legend />
      </header>
      <div className={styles.field} {...pointer}>
        <div className={styles.scale}>
          <div ref={ref} className={styles.measure} />
          <div ref={plot} className={styles.plot}>
            {range !== null && <TimeAxis range={range} width={width} labelWidth={labelWidth} />}
            {range !== null && <TimeMarks range={range} />}
          </div>
        </div>
        <MembershipRows segments={segments} counts={counts} shown={shown ?? null} width={width} />
      </div>
    </section>
  )
}

function Whose({ shown }: { readonly shown: ShownMemberships | null | undefined }) {
  const profile = useWindow((state) => state.profile)
  if (shown === undefined) return <span className={styles.whose} />
  if (shown === null) {
    const missing = profile === null ? '' : `${profile} is not in this run. `
    return <span className={styles.ask}>{missing}Choose a profile to see its memberships.</span>
  }
  const { profile: id, profileName } = shown.row
  return (
    <span className={styles.whose} title={id}>
      <strong>{profileName ?? id}</strong> {profileName !== null && <span className="mono">{id}</span>}
    </span>
  )
}
