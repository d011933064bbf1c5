import { Button, Group } from '@mantine/core'
import { openDialog } from '../state/choose.ts'
import { openWorkspace } from '../state/open-workspace.ts'
import styles from './opening.module.css'

/** The window without a workspace. */
export function NoWorkspace() {
  return (
    <main className={styles.nothing}>
      <h1>No workspace is open</h1>
      <p>A workspace is a folder with a workspace.json, journeys and scenarios. Drop one here, choose it, or begin a new one.</p>
      <Group gap={8}>
        <Button variant="default" onClick={() => openDialog({ kind: 'new-workspace' })}>
          New workspace…
        </Button>
        <Button onClick={() => void openWorkspace()}>Open workspace…</Button>
      </Group>
    </main>
  )
}
