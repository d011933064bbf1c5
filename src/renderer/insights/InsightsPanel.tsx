import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatCount } from '../format/number.ts'
import { neverThere, shownTotals } from '../state/nothing-there.ts'
import { useWindow } from '../state/window-state.ts'
import { AllCharts } from './AllCharts.tsx'
import { BranchesCard } from './BranchesCard.tsx'
import { DestinationsCard } from './DestinationsCard.tsx'
import { FunnelCard } from './FunnelCard.tsx'
import { InsightsScope } from './InsightsScope.tsx'
import styles from './insights.module.css'
import { type ChartName, chartNames, chartTitles, setInsights, useInsights } from './insights-store.ts'
import { PathsCard } from './PathsCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { ReplicationsCard } from './ReplicationsCard.tsx'
import { SendsOverTimeCard } from './SendsOverTimeCard.tsx'
import { TimesCard } from './TimesCard.tsx'
import { type ShownScope, useInsightScope } from './use-insight-scope.ts'
import { useReadInsights } from './use-read-insights.ts'

/** What the instances and sends of a journey say taken together: all charts, or one in full. */
export default function InsightsPanel() {
  const shown = useInsightScope()
  const reading = useReadInsights(shown)
  const { ready } = reading
  const chosen = useInsights((state) => state.shown)
  const never = useWindow((state) => neverThere(shownTotals(state), 'entries'))
  return (
    <div className={styles.panel}>
      <nav className={styles.list} aria-label="Charts">
        {(['all', ...chartNames] as const).map((name) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => setInsights({ shown: name })}>
            {name === 'all' ? 'All charts' : chartTitles[name]}
          </button>
        ))}
      </nav>
      <div className={styles.main}>
        <InsightsScope />
        {never !== null ? (
          <p className={styles.none}>{never}</p>
        ) : ready === null ? (
          <Reading {...reading} />
        ) : chosen === 'all' ? (
          <AllCharts card={(name) => cardOf(name, ready)} />
        ) : (
          <div className={styles.single}>{cardOf(chosen, ready)}</div>
        )}
      </div>
    </div>
  )
}

function Reading({ share, trouble, isStopped, stop, goOn }: Omit<ReturnType<typeof useReadInsights>, 'ready'>) {
  if (trouble !== null) {
    return (
      <p className={styles.none} role="alert">
        The run could not be read: {trouble}
      </p>
    )
  }
  return (
    <div className={styles.reading} role="status">
      <span>{isStopped ? 'The run was not read to its end.' : `Reading the run: ${formatCount(share * 100)} %`}</span>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label="Reading the run"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <Button variant="default" size="compact-xs" onClick={isStopped ? goOn : stop}>
        {isStopped ? 'Go on' : 'Cancel'}
      </Button>
    </div>
  )
}

function cardOf(name: ChartName, shown: ShownScope): ReactNode {
  switch (name) {
    case 'funnel':
      return <FunnelCard shown={shown} />
    case 'branches':
      return <BranchesCard shown={shown} />
    case 'paths':
      return <PathsCard shown={shown} />
    case 'times':
      return <TimesCard shown={shown} />
    case 'sends':
      return <SendsOverTimeCard shown={shown} />
    case 'people':
      return <PeopleCard shown={shown} />
    case 'destinations':
      return <DestinationsCard shown={shown} />
    case 'replications':
      return <ReplicationsCard shown={shown} />
  }
}
