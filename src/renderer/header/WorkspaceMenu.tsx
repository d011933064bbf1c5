import { Menu } from '@mantine/core'
import { IconDownload, IconFolder, IconFolderOpen, IconFolderPlus, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { bridge } from '../bridge/bridge.ts'
import { keyOf } from '../keyboard/key-names.ts'
import { openDialog } from '../state/choose.ts'
import { exportResult } from '../state/export-result.ts'
import { openWorkspace, reloadWorkspace } from '../state/open-workspace.ts'
import { useWindow } from '../state/window-state.ts'
import { HeaderMenu } from './HeaderMenu.tsx'
import styles from './header.module.css'

const recentShown = 6

/** The open workspace, and what concerns it as a whole. */
export function WorkspaceMenu() {
  const workspace = useWindow((state) => state.workspace)
  const hasRun = useWindow((state) => state.run !== null)
  const [recent, setRecent] = useState<readonly string[]>([])
  const others = recent.filter((folder) => folder !== workspace?.folder).slice(0, recentShown)
  const key = (keys: string) => <span className={styles.key}>{keys}</span>
  return (
    <HeaderMenu
      label="Workspace"
      tooltip={workspace?.folder ?? 'No workspace is open'}
      className={styles.crumb}
      face={
        <>
          <IconFolder className={styles.narrowIcon} size={16} stroke={1.8} aria-hidden />
          <span className={styles.workspaceName}>{workspace?.name ?? 'Journey Rehearsal'}</span>
        </>
      }
      width={320}
      onOpen={() => void bridge.recentWorkspaces().then(setRecent)}
    >
      <Menu.Item
        leftSection={<IconFolderPlus size={15} aria-hidden />}
        rightSection={key(keyOf('new-workspace'))}
        onClick={() => openDialog({ kind: 'new-workspace' })}
      >
        New workspace…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFolderOpen size={15} aria-hidden />}
        rightSection={key(keyOf('open-workspace'))}
        onClick={() => void openWorkspace()}
      >
        Open workspace…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRefresh size={15} aria-hidden />}
        rightSection={key(keyOf('reload-workspace'))}
        disabled={workspace === null}
        onClick={() => void reloadWorkspace()}
      >
        Reload from disk
      </Menu.Item>
      <Menu.Item
        leftSection={<IconDownload size={15} aria-hidden />}
        rightSection={key(keyOf('export-result'))}
        disabled={!hasRun}
        onClick={() => void exportResult()}
      >
        Export result…
      </Menu.Item>
      {others.length > 0 && <Menu.Label>Recent</Menu.Label>}
      {others.map((folder) => (
        <Menu.Item
          key={folder}
          leftSection={<IconFolder size={15} aria-hidden />}
          title={folder}
          onClick={() => void openWorkspace(folder)}
        >
          <span className={styles.folder}>{folder}</span>
        </Menu.Item>
      ))}
    </HeaderMenu>
  )
}
