import { keyOf } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import { MembersChart } from './MembersChart.tsx'
import { Memberships } from './Memberships.tsx'
import { ProfileList } from './ProfileList.tsx'
import styles from './segments.module.css'
import { useSegmentsView } from './segments-view.ts'
import { useMemberships } from './use-memberships.ts'
import { useSegmentCounts } from './use-segment-counts.ts'
import { WhatIfPanel } from './WhatIfPanel.tsx'

/** Who is in which segment, over virtual time: profiles on the left, what the chosen one was known to be and truly was on the right. */
export function SegmentsPanel() {
  const segments = useWindow((state) => state.run?.overview.segments)
  const counts = useSegmentCounts()
  const shown = useMemberships()
  const view = useSegmentsView((state) => state.view)
  if (segments === undefined || segments.length === 0) return <NoSegments />
  return (
    <div className={styles.panel}>
      <ProfileList segments={segments} counts={counts} shownIndex={shown?.row.index ?? null} />
      {view === 'memberships' && <Memberships segments={segments} counts={counts} shown={shown} />}
      {view === 'members' && <MembersChart segments={segments} />}
      {view === 'what-if' && <WhatIfPanel segments={segments} />}
    </div>
  )
}

function NoSegments() {
  const scenario = useWindow((state) => state.run?.overview.scenario)
  return (
    <p className={styles.none}>
      {scenario} has no segments. Add some as “segments” in workspace.json or in the scenario, reload the workspace (
      {keyOf('reload-workspace')}) and run again.
    </p>
  )
}
