import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { QueryAnswer, QueryProgress } from '../../engine/account/database/query-views.ts'
import { formatCount } from '../format/number.ts'
import { withControl } from '../keyboard/key-names.ts'
import { late } from '../layout/late.ts'
import { useWindow } from '../state/window-state.ts'
import { ResultBar } from './ResultBar.tsx'
import { ResultTable } from './ResultTable.tsx'
import { cancelQuery, cutSentence } from './run-query.ts'
import styles from './sql.module.css'
import { useSql } from './sql-state.ts'

/** Drawing is read when somebody wants it. */
const { Component: ResultChart } = late(() => import('./ResultChart.tsx'))

interface BackToQuery {
  /** Puts the focus into the editor: what had it goes away. */
  readonly backToQuery: () => void
}

/** What came of the last query, or how far the one is that is being answered. */
export function QueryOutcome({ backToQuery }: BackToQuery) {
  const running = useSql((state) => state.running)
  const answered = useSql((state) => state.answered)
  const run = useWindow((state) => state.run?.id)
  return (
    <>
      <ResultBar />
      {answered !== null && answered.run !== run && (
        <p className={styles.strip} role="status">
          This is of an earlier run. Run the query again for the one that is shown.
        </p>
      )}
      {running === null ? (
        answered === null ? (
          <NothingAsked />
        ) : (
          <Outcome answer={answered.answer} />
        )
      ) : (
        <Running progress={running} backToQuery={backToQuery} />
      )}
    </>
  )
}

function NothingAsked() {
  return (
    <p className={styles.note}>
      Ask anything of this run, all of it, whatever the clock says. Run the query with {withControl('Enter')}, or take one of the examples.
    </p>
  )
}

function Outcome({ answer }: { readonly answer: QueryAnswer }) {
  const view = useSql((state) => state.view)
  switch (answer.kind) {
    case 'answered': {
      const { result } = answer
      return (
        <>
          {result.cutTables.map((cut) => (
            <p key={cut.table} className={styles.strip} role="status">
              {cutSentence(cut)}
            </p>
          ))}
          {result.isCut && (
            <p className={styles.strip} role="status">
              Only the first {formatCount(result.rows)} rows of the result are kept.
            </p>
          )}
          {result.rows === 0 ? (
            <p className={styles.note}>No row matches.</p>
          ) : view === 'table' ? (
            <ResultTable result={result} />
          ) : (
            <ResultChart result={result} />
          )}
        </>
      )
    }
    case 'refused':
    case 'failed':
      return (
        <p className={styles.refused} role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span className="selectable">{answer.message}</span>
        </p>
      )
    case 'cancelled':
      return <p className={styles.note}>The query was cancelled.</p>
  }
}

function Running({ progress, backToQuery }: BackToQuery & { readonly progress: QueryProgress | 'starting' }) {
  const isReading = progress !== 'starting' && progress.phase === 'reading'
  const percent = isReading ? Math.round(progress.share * 100) : null
  return (
    <div className={styles.running}>
      <span role="status">{progressWords(progress)}</span>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Query"
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
        data-unknown={percent === null}
      >
        <div style={percent === null ? undefined : { width: `${percent}%` }} />
      </div>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          backToQuery()
          void cancelQuery()
        }}
      >
        Cancel
      </Button>
    </div>
  )
}

function progressWords(progress: QueryProgress | 'starting'): string {
  if (progress === 'starting') return 'Looking at the query…'
  switch (progress.phase) {
    case 'reading':
      return `Reading ${progress.tables.join(', ')}: ${formatCount(progress.rows)} rows`
    case 'asking':
      return 'Answering…'
    case 'writing':
      return 'Writing…'
  }
}
