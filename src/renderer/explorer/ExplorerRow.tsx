import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { BreakableName } from './BreakableName.tsx'
import styles from './explorer.module.css'

interface RowCommand {
  readonly label: string
  readonly act: () => void
}

interface ExplorerRowProps {
  readonly label: string
  readonly hint: string
  readonly isCurrent: boolean
  readonly mark: ReactNode
  readonly tail: ReactNode
  readonly onClick: () => void
  /** What else can be done with it: by its button, by the right mouse button, by the menu key. */
  readonly menu?: readonly RowCommand[]
}

export function ExplorerRow({ label, hint, isCurrent, mark, tail, onClick, menu = [] }: ExplorerRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const row = (
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent}
      title={hint}
      onClick={onClick}
      onContextMenu={(event) => {
        if (menu.length === 0) return
        event.preventDefault()
        setIsOpen(true)
      }}
    >
      {mark}
      <span className={styles.label}>
        <BreakableName name={label} />
      </span>
      {tail !== null && <span className={styles.tail}>{tail}</span>}
    </button>
  )
  if (menu.length === 0) return row
  return (
    <div className={styles.withMenu} data-open={isOpen}>
      {row}
      <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" width={150}>
        <Menu.Target>
          <ActionIcon className={styles.menu} aria-label={`More for ${label}`} size={22} radius={6}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {menu.map((command) => (
            <Menu.Item key={command.label} onClick={command.act}>
              {command.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
