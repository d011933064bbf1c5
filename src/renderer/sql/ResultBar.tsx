import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { IconClock, IconClockOff, IconCopy, IconDownload, IconX } from '@tabler/icons-react'
import type { QueryProgress, QueryResult } from '../../engine/account/database/query-views.ts'
import { bridge } from '../bridge/bridge.ts'
import { formatElapsed } from '../format/duration.ts'
import { counted } from '../format/number.ts'
import { copyRows, exportDatabase, exportRows } from './run-query.ts'
import styles from './sql.module.css'
import { setSql, useSql } from './sql-state.ts'

/** How large the result is, how it is shown, and what can be taken from here. */
export function ResultBar() {
  const running = useSql((state) => state.running)
  const answer = useSql((state) => state.answered?.answer)
  const result = running === null && answer?.kind === 'answered' ? answer.result : null
  return (
    <div className={styles.bar}>
      {result !== null && <ResultTools result={result} />}
      <span className={styles.grow} />
      <DatabaseExport />
      <SaveMenu hasRows={result !== null && result.rows > 0} />
    </div>
  )
}

function ResultTools({ result }: { readonly result: QueryResult }) {
  const view = useSql((state) => state.view)
  const readableTimes = useSql((state) => state.readableTimes)
  const hasTimes = result.columns.some(({ kind }) => kind === 'instants')
  const timesLabel = readableTimes ? 'Show times as milliseconds' : 'Show times as dates'
  return (
    <>
      <SegmentedControl
        size="xs"
        style={{ flex: 'none' }}
        aria-label="Show as"
        value={view}
        data={[
          { value: 'table', label: 'Table' },
          { value: 'chart', label: 'Chart' },
        ]}
        onChange={(chosen) => setSql({ view: chosen === 'chart' ? 'chart' : 'table' })}
      />
      <span className={styles.size} role="status">
        {counted(result.rows, 'row')}
        <span className={styles.columns}> · {counted(result.columns.length, 'column')}</span>
        <span className={styles.took}> · {formatElapsed(Math.round(result.ms))}</span>
      </span>
      {hasTimes && (
        <Tooltip label={timesLabel}>
          <ActionIcon size={24} aria-label={timesLabel} onClick={() => setSql({ readableTimes: !readableTimes })}>
            {readableTimes ? <IconClockOff size={15} aria-hidden /> : <IconClock size={15} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </>
  )
}

function SaveMenu({ hasRows }: { readonly hasRows: boolean }) {
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <Tooltip label="Copy or save">
          <ActionIcon size={24} aria-label="Copy or save">
            <IconDownload size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} disabled={!hasRows} onClick={() => void copyRows()}>
          Copy the result
        </Menu.Item>
        <Menu.Item disabled={!hasRows} onClick={() => void exportRows()}>
          Save the result as CSV…
        </Menu.Item>
        <Menu.Item onClick={() => void exportDatabase()}>Save the whole database as SQLite…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function DatabaseExport() {
  const exporting = useSql((state) => state.exporting)
  // There is something to tell once a file has been chosen.
  if (exporting === null || exporting === 'starting') return null
  const percent = percentOf(exporting)
  return (
    <span className={styles.exporting}>
      <span className={styles.size}>{exporting.phase === 'writing' ? 'Writing…' : `Database ${percent} %`}</span>
      <span
        className={styles.track}
        role="progressbar"
        aria-label="Export of the database"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </span>
      <Tooltip label="Cancel the export">
        <ActionIcon size={22} aria-label="Cancel the export of the database" onClick={() => void bridge.cancelDatabaseExport()}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

function percentOf(progress: QueryProgress): number {
  return progress.phase === 'reading' ? Math.round(progress.share * 100) : 100
}
