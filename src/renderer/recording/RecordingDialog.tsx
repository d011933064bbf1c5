import { Button, Group, Modal, Progress } from '@mantine/core'
import { cancelReading, closeOffer, useRecording } from './offer-recording.ts'
import { RecordingForm } from './RecordingForm.tsx'

/** What can be made of recorded calls that somebody opened or dropped. */
export function RecordingDialog() {
  const offer = useRecording((state) => state.offer)
  const isReading = offer.kind === 'reading'
  return (
    <Modal
      // A folder without calls is known at once to be none.
      opened={offer.kind === 'surveyed' || (isReading && offer.share > 0)}
      onClose={isReading ? () => void cancelReading() : closeOffer}
      title="Recorded calls"
      size={560}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      {offer.kind === 'reading' && (
        <>
          <p>Reading the recording…</p>
          <Progress value={offer.share * 100} aria-label="Read so far" />
          <Group justify="flex-end" mt={12}>
            <Button variant="default" onClick={() => void cancelReading()}>
              Cancel
            </Button>
          </Group>
        </>
      )}
      {offer.kind === 'surveyed' && <RecordingForm survey={offer.survey} />}
    </Modal>
  )
}
