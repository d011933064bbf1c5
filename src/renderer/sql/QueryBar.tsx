import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconBook2, IconHistory, IconPlayerPlayFilled } from '@tabler/icons-react'
import { withControl } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import { examples } from './examples.ts'
import { forgetQueries } from './query-memory.ts'
import styles from './sql.module.css'
import { useSql } from './sql-state.ts'

interface QueryBarProps {
  readonly run: () => void
  /** Puts another query into the editor, and runs it. */
  readonly replace: (sql: string) => void
}

/** What can be done with the query. */
export function QueryBar({ run, replace }: QueryBarProps) {
  return (
    <div className={styles.bar}>
      <Tooltip label={`Run the query that the cursor is in, or what is selected (${withControl('Enter')})`}>
        <Button size="compact-xs" leftSection={<IconPlayerPlayFilled size={12} aria-hidden />} onClick={run}>
          Run
        </Button>
      </Tooltip>
      <Menu position="bottom-start" width={300} returnFocus={false}>
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconBook2 size={14} aria-hidden />}>
            Examples
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} className={styles.list}>
          {examples.map(({ title, sql }) => (
            <Menu.Item key={title} onClick={() => replace(sql)}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <QueryHistory replace={replace} />
    </div>
  )
}

function QueryHistory({ replace }: Pick<QueryBarProps, 'replace'>) {
  const queries = useSql((state) => state.history)
  const folder = useWindow((state) => state.workspace?.folder ?? '')
  return (
    <Menu position="bottom-start" width={420} returnFocus={false}>
      <Tooltip
        label={queries.length === 0 ? 'Queries that were run in this workspace: none yet' : 'Queries that were run in this workspace'}
      >
        <Menu.Target>
          <ActionIcon size={24} aria-label="Earlier queries" disabled={queries.length === 0}>
            <IconHistory size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown mah={360} className={styles.list}>
        {queries.map((sql) => (
          <Menu.Item key={sql} onClick={() => replace(sql)}>
            <code className={styles.earlier}>{sql.replaceAll(/\s+/g, ' ')}</code>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => forgetQueries(folder)}>Forget these queries</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
