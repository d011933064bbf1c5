import { ActionIcon, Indicator, Tooltip } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { counted } from '../format/number.ts'
import { withKey } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import { isUnsaved } from './edited-file.ts'
import { saveAll } from './save-edited.ts'

/** Saves what was changed; there only while there is something to save. */
export function SaveButton() {
  const count = useWindow(({ edited }) => Object.values(edited).filter(isUnsaved).length)
  if (count === 0) return null
  const label = `Save ${counted(count, 'changed file')}`
  return (
    <Tooltip label={withKey(label, 'save')}>
      <Indicator size={7} offset={4} color="var(--accent)">
        <ActionIcon aria-label={label} size={30} radius={8} onClick={() => void saveAll()}>
          <IconDeviceFloppy size={17} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Indicator>
    </Tooltip>
  )
}
