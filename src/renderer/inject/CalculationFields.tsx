import { Checkbox } from '@mantine/core'
import dialogs from '../dialogs/dialogs.module.css'
import { shownSegments } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'

/** Batch segments are calculated beside their schedule. */
export function CalculationFields({ draft, troubles, change }: DraftFieldsProps) {
  const batch = useWindow(shownSegments).filter(({ evaluation }) => evaluation === 'batch')
  if (batch.length === 0) return <p className={dialogs.small}>No segment of this run is calculated in batches.</p>
  return (
    <Checkbox.Group
      label="Segments"
      description="Data is taken now; the result shows as long after as each takes"
      mt={10}
      value={[...draft.calculate]}
      error={troubles.calculate}
      onChange={(calculate) => change({ calculate })}
    >
      {batch.map(({ id, name }) => (
        <Checkbox key={id} value={id} label={name ?? id} mt={6} />
      ))}
    </Checkbox.Group>
  )
}
