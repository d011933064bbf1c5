import { Popover } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { FilterField } from './filter-field.ts'
import styles from './filters.module.css'

interface FilterChipProps {
  readonly field: FilterField
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

/** One filter: its name and value open its controls, the cross or Delete takes it away. */
export function FilterChip({ field, isOpen, setOpen }: FilterChipProps) {
  const { id, name, words, clear, edit } = field
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    clear()
  }
  return (
    // The roles are given here: it is the button that opens, not the whole chip.
    <Popover
      opened={isOpen}
      onChange={setOpen}
      withRoles={false}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="md"
      offset={4}
      width={260}
    >
      <Popover.Target>
        <span className={styles.chip} data-filter={id} data-unset={words === null}>
          <button
            type="button"
            className={styles.value}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            onKeyDown={press}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.words}>{words ?? '…'}</span>
          </button>
          {words !== null && (
            <button type="button" className={styles.cross} aria-label={`Remove filter: ${name}`} title="Remove" onClick={clear}>
              <IconX size={12} aria-hidden />
            </button>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.controls} role="dialog" aria-label={name}>
        {edit(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
