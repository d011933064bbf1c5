import { Button } from '@mantine/core'

interface RefusedSaveProps {
  readonly sentence: string
  readonly tryAgain: () => void
}

/** That a file could not be written, and the way to write it once the disk lets it. */
export function RefusedSave({ sentence, tryAgain }: RefusedSaveProps) {
  return (
    <>
      {sentence}
      <Button variant="default" size="compact-xs" mt={8} style={{ display: 'block' }} onClick={tryAgain}>
        Try again
      </Button>
    </>
  )
}
