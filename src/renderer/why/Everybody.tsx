import { Loader } from '@mantine/core'
import { stretchInWords } from '../state/counts-time.ts'
import { nobodyEnters, shownTotals, whyNobody } from '../state/nothing-there.ts'
import { useWindow } from '../state/window-state.ts'
import { WhyNotPanel } from '../tables/WhyNotPanel.tsx'
import { FunnelBars } from './FunnelBars.tsx'
import { FunnelTable } from './FunnelTable.tsx'
import { useGoalStep } from './goal-step.ts'
import { useFunnel, useFunnelQuery } from './use-funnel.ts'
import styles from './why.module.css'
import { useWhy } from './why-state.ts'

/** The funnel of reasons beside the events that were not taken, or the people of a level. */
export function Everybody() {
  const step = useGoalStep()
  const query = useFunnelQuery(step?.id ?? null)
  const funnel = useFunnel(query)
  const level = useWhy((state) => state.level)
  const never = useWindow((state) => {
    const totals = shownTotals(state)
    return totals?.admitted === 0 ? `${nobodyEnters} ${totals.refused === 0 ? whyNobody(totals) : ''}` : null
  })
  const isRead = funnel !== null && funnel.share >= 1
  const isSearching = useWindow((state) => state.search.trim() !== '')
  const chosen = isRead && funnel.levels.some(({ id }) => id === level) ? level : null
  return (
    <div className={styles.everybody}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section className={styles.funnel} aria-label="What became of everybody" tabIndex={0}>
        {query?.during !== undefined && (
          <p className={styles.kept} title="Who was kept out or entered then, and how far they came in it">
            Only who came {stretchInWords(query.during)}, and how far they got in it
          </p>
        )}
        {isSearching && <p className={styles.kept}>Of everybody; the search keeps to the list only</p>}
        {never !== null && <p className={styles.never}>{never}</p>}
        {isRead ? <FunnelBars funnel={funnel} step={step?.title ?? null} /> : <Reading share={funnel?.share ?? 0} />}
      </section>
      {chosen === null || query === null ? (
        <WhyNotPanel />
      ) : (
        <FunnelTable key={`${chosen}/${query.step}`} query={query} level={chosen} step={step?.title ?? null} />
      )}
    </div>
  )
}

function Reading({ share }: { readonly share: number }) {
  return (
    <p className={styles.reading} role="status">
      <Loader size={14} /> Counting{share > 0 ? `: ${Math.round(share * 100)} %` : ''}
    </p>
  )
}
