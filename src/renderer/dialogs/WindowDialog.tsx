import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { openDialog } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'
import { useCreation } from '../workspace-forms/creation.ts'
import { DiscardQuestion } from './DiscardQuestion.tsx'

interface WindowDialogProps {
  readonly opened: boolean
  readonly title: ReactNode
  /** px, or a share of the window. */
  readonly size?: number | string
  /** Something was filled in: a stray Escape, or a press beside the dialog, asks before it is lost. */
  readonly isFilled?: boolean
  readonly children: ReactNode
}

/** A dialog of the window. Escape closes it, and the focus goes back to where it was, unless a problem was jumped to. */
export function WindowDialog({ opened, title, size = 440, isFilled = false, children }: WindowDialogProps) {
  const isBelow = useCreation((state) => state.wanted !== null)
  const hasJumped = useWindow((state) => state.marked !== null)
  const [isAsking, ask] = useState(false)
  const close = () => openDialog(null)
  // Once the key is over: the question would hear the same Escape, and be gone again.
  const askSoon = () => void setTimeout(() => ask(true))
  const discard = () => {
    ask(false)
    close()
  }
  return (
    <>
      <Modal
        opened={opened}
        onClose={isFilled ? askSoon : close}
        title={title}
        size={size}
        centered
        // Escape then closes what lies above it.
        closeOnEscape={!isBelow && !isAsking}
        returnFocus={!hasJumped}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 120, exitDuration: 0 }}
      >
        {children}
      </Modal>
      <DiscardQuestion opened={opened && isAsking} keep={() => ask(false)} discard={discard} />
    </>
  )
}
