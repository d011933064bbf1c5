import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { formatCount } from '../format/number.ts'
import { useKeptRuns } from '../runs/kept-runs.ts'
import { changesInWords } from '../runs/run-words.ts'
import styles from './compare.module.css'
import { type CompareView, compare, searchPeople, showView, useComparison } from './comparison-state.ts'

const views: readonly { readonly view: CompareView; readonly title: string }[] = [
  { view: 'people', title: 'People' },
  { view: 'sends', title: 'Sends' },
  { view: 'counts', title: 'Counts' },
  { view: 'settings', title: 'Settings' },
]

/** Which runs are compared, and what of it is shown. */
export function CompareBar() {
  const { a, b, view, shown, search } = useComparison()
  const sends = shown === null ? null : Object.values(shown.summary.sends).reduce((sum, count) => sum + count, 0)
  const countOf = (of: CompareView) => (of === 'people' ? (shown?.summary.people ?? null) : of === 'sends' ? sends : null)
  return (
    <div className={styles.bar}>
      <RunSelect label="Run A" value={a} choose={(id) => void compare(id, b)} />
      <Tooltip label="Swap the two">
        <ActionIcon aria-label="Swap the two" size={26} onClick={() => void compare(b, a)}>
          <IconArrowsExchange size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <RunSelect label="Run B" value={b} choose={(id) => void compare(a, id)} />
      <fieldset
        className={styles.views}
        aria-label="What is compared"
        title="Of the whole of both runs, whatever the clock shows and whatever time is chosen"
      >
        {views.map(({ view: one, title }) => {
          const count = countOf(one)
          return (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => showView(one)}>
              {title}
              {count !== null && <em>{formatCount(count)}</em>}
            </button>
          )
        })}
      </fieldset>
      {view === 'people' && (
        <input
          type="search"
          className={styles.search}
          aria-label="Search people"
          placeholder="profile…"
          value={search}
          onChange={(event) => searchPeople(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

interface RunSelectProps {
  readonly label: string
  readonly value: number | null
  readonly choose: (id: number) => void
}

function RunSelect({ label, value, choose }: RunSelectProps) {
  const runs = useKeptRuns((state) => state.runs)
  const words = (run: (typeof runs)[number]) =>
    [run.name, run.overview.scenario, `seed ${run.seed}`, changesInWords(run)].filter(Boolean).join(' · ')
  return (
    <NativeSelect
      size="xs"
      className={styles.select}
      aria-label={label}
      title={runs.filter((run) => run.id === value).map(words)[0]}
      data={[...(value === null ? [{ value: '', label }] : []), ...runs.map((run) => ({ value: String(run.id), label: words(run) }))]}
      value={value === null ? '' : String(value)}
      onChange={(event) => event.currentTarget.value !== '' && choose(Number(event.currentTarget.value))}
    />
  )
}
