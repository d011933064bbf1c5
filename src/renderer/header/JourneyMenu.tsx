import { Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { chooseJourney } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'

/** Which journey is on the canvas. */
export function JourneyMenu() {
  const journey = useWindow(shownJourney)
  const files = useWindow((state) => state.workspace?.journeys)
  if (files === undefined) return null
  return (
    <Menu width={280}>
      <Menu.Target>
        <Tooltip label="Journey on the canvas">
          <button type="button" className={styles.crumb} aria-label="Journey">
            <span>{journey?.name ?? journey?.id ?? 'No journey'}</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ file, id, name, journey: readable }) => (
          <Menu.Item
            key={file}
            disabled={readable === null}
            onClick={() => chooseJourney(id)}
            leftSection={<IconCheck size={13} style={{ visibility: id === journey?.id ? 'visible' : 'hidden' }} aria-hidden />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
