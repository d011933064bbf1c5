import { Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'

interface HeaderMenuProps {
  /** The button's accessible name. */
  readonly label: string
  readonly tooltip: string
  readonly className: string | undefined
  readonly face: ReactNode
  readonly width: number
  readonly position?: 'bottom-start' | 'bottom-end' | 'top-start'
  readonly onOpen?: () => void
  /** The menu's items. */
  readonly children: ReactNode
}

/** A button of the header that opens a menu; its tooltip makes way for it. */
export function HeaderMenu({ label, tooltip, className, face, width, position = 'bottom-start', onOpen, children }: HeaderMenuProps) {
  const faceId = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Menu width={width} position={position} opened={isOpen} onChange={setIsOpen} onOpen={onOpen}>
      <Menu.Target>
        <Tooltip label={tooltip} disabled={isOpen}>
          <button type="button" className={className} aria-label={label} aria-describedby={faceId}>
            <span id={faceId} aria-hidden style={{ display: 'contents' }}>
              {face}
            </span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah={440} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
