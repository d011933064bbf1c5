import { Modal } from '@mantine/core'
import { useState } from 'react'
import { CreationForm } from './CreationForm.tsx'
import { useCreation } from './creation.ts'
import { listWords } from './item-words.ts'

/** Above the dialogs that may have asked for it. */
const zIndex = 250

/** Something new for the workspace, wherever it was asked for. */
export function CreationDialog() {
  const wanted = useCreation((state) => state.wanted)
  // What was asked stays while the dialog goes away.
  const [shown, show] = useState(wanted)
  if (wanted !== null && wanted !== shown) show(wanted)
  if (shown === null) return null
  return (
    <Modal
      opened={wanted !== null}
      onClose={() => shown.done(null)}
      title={`New ${listWords[shown.list].one}`}
      size={440}
      centered
      zIndex={zIndex}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      <CreationForm key={`${shown.list} ${shown.name}`} wanted={shown} />
    </Modal>
  )
}
