import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { ChecksPanel } from '../checks/ChecksPanel.tsx'
import { ComparePanel } from '../compare/ComparePanel.tsx'
import { formatCount } from '../format/number.ts'
import { goAmongTabs } from '../keyboard/go-among-tabs.ts'
import { keyOf } from '../keyboard/key-names.ts'
import { runCommand } from '../keyboard/run-command.ts'
import { MaximizeButton } from '../layout/MaximizeButton.tsx'
import { useReadWhenIdle } from '../layout/read-when-idle.ts'
import { PeoplePanel } from '../population/PeoplePanel.tsx'
import { SegmentsPanel } from '../segments/SegmentsPanel.tsx'
import { chooseTab, searchFor } from '../state/choose.ts'
import { stretchInWords } from '../state/counts-time.ts'
import { runHasJourney, selectedScenario } from '../state/derived.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { type Tab, useWindow } from '../state/window-state.ts'
import { WhyPanel } from '../why/WhyPanel.tsx'
import styles from './bottom-panel.module.css'
import { ExportProgress } from './ExportProgress.tsx'
import { InstancesPanel } from './InstancesPanel.tsx'
import { InsightsPanel, readPanels, SqlPanel } from './late-panels.ts'
import { PayloadsPanel } from './PayloadsPanel.tsx'
import { ProblemsList } from './ProblemsList.tsx'
import { useTableClock } from './table-clock.ts'
import { useProblems } from './use-problems.ts'
import { useShownTab, useTabs } from './use-tabs.ts'
import { WholeRunNote } from './WholeRunNote.tsx'

/** The tables below the timeline. */
export function BottomPanel() {
  const tab = useShownTab()
  useReadWhenIdle(
    useWindow((state) => state.run !== null),
    readPanels,
  )
  // Where tabs do not all fit, the chosen one is among those that are seen.
  useEffect(() => document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [tab])
  const searchable = tab === 'instances' || tab === 'payloads' || tab === 'why-not' || tab === 'segments'
  return (
    <section className={styles.panel} aria-label="Tables" data-region="tables">
      <div className={styles.bar}>
        <Tabs shown={tab} />
        <ExportProgress />
        {searchable && <Search tab={tab} />}
        <MaximizeButton />
      </div>
      <WholeRunNote tab={tab} />
      <div className={styles.content} role="tabpanel" id="tab-content" aria-labelledby={`tab-${tab}`}>
        <TabContent tab={tab} />
      </div>
    </section>
  )
}

/** With how much there is at the clock's time: all of the panel that is drawn again with each picture. */
function Tabs({ shown }: { readonly shown: Tab }) {
  const tabs = useTabs()
  const during = useTableClock((clock) => clock.shown?.during ?? null)
  const hint = during === null ? undefined : `Only ${stretchInWords(during)}`
  return (
    <div role="tablist" className={styles.tabs} aria-label="Tables" onKeyDown={goAmongTabs}>
      {tabs.map(({ id, title, count, isBad, isOfTime }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === shown}
          tabIndex={id === shown ? 0 : -1}
          aria-controls="tab-content"
          className={styles.tab}
          onClick={() => chooseTab(id)}
        >
          {title}
          {count !== null && (
            <em data-bad={isBad} data-kept={isOfTime && during !== null} title={isOfTime ? hint : undefined}>
              {formatCount(count)}
            </em>
          )}
        </button>
      ))}
    </div>
  )
}

/** What is looked for, in whichever table is in front. */
function Search({ tab }: { readonly tab: Tab }) {
  const search = useWindow((state) => state.search)
  return (
    <div className={styles.filters}>
      <label className={styles.search}>
        <IconSearch size={14} aria-hidden />
        <input
          type="search"
          aria-label="Search"
          placeholder={tab === 'segments' ? 'profile, name…' : 'profile, path, step…'}
          value={search}
          onChange={(event) => searchFor(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}

function TabContent({ tab }: { readonly tab: Tab }): ReactNode {
  const problems = useProblems()
  const hasRun = useWindow((state) => state.run !== null)
  const hasJourney = useWindow(runHasJourney)
  if (tab === 'problems') return <ProblemsList problems={problems} />
  if (tab === 'checks') return <ChecksPanel />
  if (tab === 'population') return <PeoplePanel />
  if (!hasRun) return <BeforeRun />
  if (tab === 'segments') return <SegmentsPanel />
  if (tab === 'sql') return <SqlPanel />
  if (tab === 'compare') return <ComparePanel />
  if (!hasJourney) return <NotRehearsed />
  switch (tab) {
    case 'instances':
      return <InstancesPanel />
    case 'payloads':
      return <PayloadsPanel />
    case 'why-not':
      return <WhyPanel />
    case 'insights':
      return <InsightsPanel />
  }
}

function BeforeRun() {
  const canRun = useWindow((state) => selectedScenario(state)?.ok ?? null)
  if (canRun !== true) {
    return (
      <div className={styles.before}>
        {canRun === null ? (
          <p>There is no scenario yet. Make one: whom the journey meets, and what they do.</p>
        ) : (
          <p>The chosen scenario cannot run as things stand. Mend what the tab Problems says, choose another scenario, or make one.</p>
        )}
        <NewRehearsalButton />
      </div>
    )
  }
  return (
    <div className={styles.before}>
      <p>
        Nothing has been rehearsed yet. Press play ({keyOf('play-pause')}) to run the scenario and watch it, or {keyOf('run-to-end')} to see
        how it ends. Or make a scenario with people of your own.
      </p>
      <NewRehearsalButton />
    </div>
  )
}

function NotRehearsed() {
  const journey = useSettledJourney()
  const scenario = useWindow((state) => state.run?.overview.scenario)
  const chosen = useWindow(selectedScenario)
  const isInChosen = useWindow((state) => state.journey !== null && chosen?.journeys.includes(state.journey) === true)
  if (isInChosen) {
    return (
      <div className={styles.before}>
        <p>
          {chosen?.name} has not been rehearsed yet. Press play ({keyOf('play-pause')}) to run it, or {keyOf('run-to-end')} to see how it
          ends.
        </p>
      </div>
    )
  }
  return (
    <div className={styles.before}>
      <p>
        The shown run, {scenario}, does not rehearse {journey?.name ?? 'this journey'}. Choose a scenario that does, or make one, and press
        play.
      </p>
      <NewRehearsalButton />
    </div>
  )
}

function NewRehearsalButton() {
  return (
    <Button variant="default" size="compact-sm" onClick={() => runCommand('new-rehearsal')}>
      New rehearsal…
    </Button>
  )
}
