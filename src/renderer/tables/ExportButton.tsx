import { Tooltip } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { counted } from '../format/number.ts'
import { exportPayloads } from '../state/export-payloads.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './export-payloads.module.css'
import { usePayloadsQuery } from './table-questions.ts'

/** Exports what the table of payloads shows: all that match at the clock's time, not the visible rows alone. */
export function ExportButton() {
  const query = usePayloadsQuery()
  const matches = useWindow((state) => state.matches)
  const exporting = useWindow((state) => state.exporting)
  if (query === null || matches === null || matches === 0) return null
  // A file has its rows in trace order.
  const { order: _, ...wanted } = query
  const label = `Export ${counted(matches, 'payload')}…`
  return (
    <Tooltip label={`Export ${counted(matches, 'payload')} with their requests, one JSON object a line`}>
      {/* It stays while it is at work: the keyboard stays with it. */}
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-disabled={exporting !== null}
        onClick={() => void exportPayloads(wanted)}
      >
        <IconFileDownload size={15} aria-hidden />
        <span>Export…</span>
      </button>
    </Tooltip>
  )
}
