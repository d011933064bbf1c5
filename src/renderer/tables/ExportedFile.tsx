import { Button } from '@mantine/core'
import { bridge } from '../bridge/bridge.ts'
import styles from './export-payloads.module.css'

/** Where an export went, and the way there. */
export function ExportedFile({ path }: { readonly path: string }) {
  return (
    <>
      <span className={`selectable ${styles.path}`}>{path}</span>
      <Button mt={8} size="compact-xs" variant="default" onClick={() => void bridge.showExport()}>
        Show in folder
      </Button>
    </>
  )
}
