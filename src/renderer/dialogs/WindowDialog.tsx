import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { openDialog } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'
import { useCreation } from '../workspace-forms/creation.ts'

interface WindowDialogProps {
  readonly opened: boolean
  readonly title: ReactNode
  /** px, or a share of the window. */
  readonly size?: number | string
  readonly children: ReactNode
}

/** A dialog of the window. Escape closes it, and the focus goes back to where it was, unless a problem was jumped to. */
export function WindowDialog({ opened, title, size = 440, children }: WindowDialogProps) {
  const isBelow = useCreation((state) => state.wanted !== null)
  const hasJumped = useWindow((state) => state.marked !== null)
  return (
    <Modal
      opened={opened}
      onClose={() => openDialog(null)}
      title={title}
      size={size}
      centered
      // Escape then closes what lies above it.
      closeOnEscape={!isBelow}
      returnFocus={!hasJumped}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      {children}
    </Modal>
  )
}
