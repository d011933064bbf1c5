import { Radio } from '@mantine/core'
import { useLifecycle } from '../lifecycle/use-lifecycle.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'

/** The journey on the canvas lets nobody in any more, or lets people in again. */
export function EntriesFields({ draft, troubles, change }: DraftFieldsProps) {
  const journey = useWindow(shownJourney)
  const { legal } = useLifecycle()
  return (
    <Radio.Group
      label={journey?.name ?? journey?.id ?? 'The journey'}
      description="Whoever is inside goes on in either case"
      mt={10}
      value={draft.entries ?? ''}
      error={troubles.entries}
      onChange={(value) => change({ entries: value === 'resume' ? 'resume' : 'pause' })}
    >
      <Radio value="pause" label="Pauses: nobody enters from now on" mt={6} disabled={!legal.has('pause')} />
      <Radio value="resume" label="Resumes: people enter again" mt={6} disabled={!legal.has('resume')} />
    </Radio.Group>
  )
}
