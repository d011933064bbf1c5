import { Menu } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { useWindow } from '../../state/window-state.ts'
import { FilterChip } from './FilterChip.tsx'
import type { FilterField } from './filter-field.ts'
import styles from './filters.module.css'
import { SearchProgress } from './SearchProgress.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface FilterBarProps {
  readonly fields: readonly FilterField[]
  readonly onClear: () => void
  /** What else can be done with the table. */
  readonly tools: ReactNode
}

/** What a table is kept to, as chips that can be changed and taken away, and what else it could be kept to. */
export function FilterBar({ fields, onClear, tools }: FilterBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const search = useWindow((state) => state.search)
  const shown = fields.filter(({ id, words }) => words !== null || id === editing)
  const others = fields.filter((field) => !shown.includes(field))
  const isKept = search.trim() !== '' || fields.some(({ words }) => words !== null)
  useKeptFocus(bar, editing, shown.length)
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Filters">
      <div className={styles.chips}>
        {others.length > 0 && (
          <Menu width={170} returnFocus={false}>
            <Menu.Target>
              <button type="button" className={styles.add}>
                <IconFilterPlus size={14} aria-hidden />
                {shown.length === 0 ? 'Add filter' : 'Add'}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ id, name }) => (
                <Menu.Item key={id} onClick={() => setEditing(id)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {shown.map((field) => (
          <FilterChip
            key={field.id}
            field={field}
            isOpen={field.id === editing}
            setOpen={(isOpen) => setEditing(isOpen ? field.id : null)}
          />
        ))}
        {isKept && (
          <button type="button" className={styles.clear} onClick={onClear}>
            Clear all
          </button>
        )}
      </div>
      <SearchProgress />
      <div className={styles.tools}>{tools}</div>
    </div>
  )
}
