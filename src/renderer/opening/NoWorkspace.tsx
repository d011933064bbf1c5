import { Button } from '@mantine/core'
import { openWorkspace } from '../state/open-workspace.ts'
import styles from './opening.module.css'

/** The window without a workspace. */
export function NoWorkspace() {
  return (
    <main className={styles.nothing}>
      <h1>No workspace is open</h1>
      <p>A workspace is a folder with a workspace.json, journeys and scenarios. Drop one here, or choose it.</p>
      <Button onClick={() => void openWorkspace()}>Open workspace…</Button>
    </main>
  )
}
