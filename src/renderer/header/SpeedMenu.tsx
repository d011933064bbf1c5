import { Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { speedChoices, speedLabel } from '../playback/speed.ts'
import { chooseSpeed } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'

/** How fast the virtual clock plays. */
export function SpeedMenu() {
  const chosen = useWindow((state) => state.speed)
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Tooltip label="Speed of the virtual clock">
          <button type="button" className={styles.pill} aria-label="Speed">
            <span>{chosen === 'fastest' ? 'fastest' : speedLabel(chosen)}</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {speedChoices.map(({ speed, label, meaning }) => (
          <Menu.Item
            key={label}
            onClick={() => chooseSpeed(speed)}
            leftSection={<IconCheck size={13} style={{ visibility: speed === chosen ? 'visible' : 'hidden' }} aria-hidden />}
          >
            <span className={styles.choice}>
              {label} <em>{speed === 'fastest' ? '' : meaning}</em>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
