import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { openDialog } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'

interface WindowDialogProps {
  readonly opened: boolean
  readonly title: ReactNode
  /** px, or a share of the window. */
  readonly size?: number | string
  readonly children: ReactNode
}

/** A dialog of the window. Escape closes it, and the focus goes back to where it was, unless a problem was jumped to. */
export function WindowDialog({ opened, title, size = 440, children }: WindowDialogProps) {
  const hasJumped = useWindow((state) => state.marked !== null)
  return (
    <Modal
      opened={opened}
      onClose={() => openDialog(null)}
      title={title}
      size={size}
      centered
      returnFocus={!hasJumped}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      {children}
    </Modal>
  )
}
