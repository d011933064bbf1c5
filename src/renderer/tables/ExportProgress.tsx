import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { formatCount } from '../format/number.ts'
import { cancelExport } from '../state/export-payloads.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './export-payloads.module.css'

/** How far an export is, whichever table is in front, and the way out. */
export function ExportProgress() {
  const exporting = useWindow((state) => state.exporting)
  if (exporting === null) return null
  const { written, total } = exporting
  const percent = total === null || total === 0 ? 0 : Math.floor((written / total) * 100)
  const words = total === null ? 'Exporting…' : `${formatCount(written)} of ${formatCount(total)}`
  return (
    <div className={styles.progress} title={total === null ? words : `Exporting payloads: ${words}`}>
      <span className={styles.words}>{words}</span>
      <span className={styles.share}>{percent} %</span>
      <div className={styles.track} role="progressbar" aria-label="Export" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
        <div style={{ width: `${percent}%` }} />
      </div>
      <Tooltip label="Cancel the export">
        <ActionIcon size={22} variant="subtle" color="gray" aria-label="Cancel the export" onClick={() => void cancelExport()}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
