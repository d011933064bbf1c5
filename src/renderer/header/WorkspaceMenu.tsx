import { Menu, Tooltip } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFolder, IconFolderOpen, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { bridge } from '../bridge/bridge.ts'
import { exportResult } from '../state/export-result.ts'
import { openWorkspace, reloadWorkspace } from '../state/open-workspace.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'

/** The open workspace, and what concerns it as a whole. */
export function WorkspaceMenu() {
  const workspace = useWindow((state) => state.workspace)
  const hasRun = useWindow((state) => state.run !== null)
  const [recent, setRecent] = useState<readonly string[]>([])
  const others = recent.filter((folder) => folder !== workspace?.folder).slice(0, 6)
  return (
    <Menu width={320} onOpen={() => void bridge.recentWorkspaces().then(setRecent)}>
      <Menu.Target>
        <Tooltip label={workspace?.folder ?? 'No workspace is open'}>
          <button type="button" className={styles.crumb} aria-label="Workspace">
            <IconFolder className={styles.narrowIcon} size={16} stroke={1.8} aria-hidden />
            <span className={styles.workspaceName}>{workspace?.name ?? 'Journey Rehearsal'}</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFolderOpen size={15} aria-hidden />}
          rightSection={<Key>Ctrl O</Key>}
          onClick={() => void openWorkspace()}
        >
          Open workspace…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRefresh size={15} aria-hidden />}
          rightSection={<Key>Ctrl R</Key>}
          disabled={workspace === null}
          onClick={() => void reloadWorkspace()}
        >
          Reload from disk
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={<Key>Ctrl E</Key>}
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
      </Menu.Dropdown>
    </Menu>
  )
}

function Key({ children }: { readonly children: string }) {
  return <span className={styles.key}>{children}</span>
}
