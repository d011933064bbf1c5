import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal2, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react'
import { withKey } from '../keyboard/key-names.ts'
import { toggleMaximized, useMaximized } from './maximized.ts'

/** Gives the tables the canvas's room, and gives it back. */
export function MaximizeButton() {
  const isMaximized = useMaximized((state) => state.isMaximized)
  const label = isMaximized ? 'Show the canvas' : 'Maximize the tables'
  const Icon = isMaximized ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal2
  return (
    <Tooltip label={withKey(label, 'maximize-tables')}>
      <ActionIcon size={26} aria-label={label} onClick={toggleMaximized}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
