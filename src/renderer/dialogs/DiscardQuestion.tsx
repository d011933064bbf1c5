import { Button, Group, Modal } from '@mantine/core'
import styles from './dialogs.module.css'

interface DiscardQuestionProps {
  readonly opened: boolean
  readonly keep: () => void
  readonly discard: () => void
}

/** Above the dialog that it asks about. */
const zIndex = 240

/** Asks before what was filled in is lost. Escape keeps it. */
export function DiscardQuestion({ opened, keep, discard }: DiscardQuestionProps) {
  return (
    <Modal
      opened={opened}
      onClose={keep}
      title="Discard what you filled in?"
      size={380}
      centered
      zIndex={zIndex}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      <p className={styles.lead}>Nothing of it was saved.</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={keep} data-autofocus>
          Keep filling in
        </Button>
        <Button color="red" onClick={discard}>
          Discard
        </Button>
      </Group>
    </Modal>
  )
}
