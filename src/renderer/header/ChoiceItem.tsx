import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import styles from './header.module.css'

interface ChoiceItemProps {
  readonly label: string
  readonly note?: string
  readonly isChosen: boolean
  readonly disabled?: boolean
  readonly choose: () => void
}

/** One of several, the chosen one ticked. */
export function ChoiceItem({ label, note = '', isChosen, disabled = false, choose }: ChoiceItemProps) {
  return (
    <Menu.Item
      disabled={disabled}
      aria-current={isChosen}
      onClick={choose}
      leftSection={<IconCheck size={13} style={{ visibility: isChosen ? 'visible' : 'hidden' }} aria-hidden />}
    >
      <span className={styles.choice}>
        {label} <em>{note}</em>
      </span>
    </Menu.Item>
  )
}
