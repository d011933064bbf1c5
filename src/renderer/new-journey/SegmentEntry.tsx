import { Autocomplete, Radio } from '@mantine/core'
import type { Behavior } from '../../engine/model/step.ts'
import { withCreationOption } from '../workspace-forms/creation-option.ts'
import { NamespaceField } from './NamespaceField.tsx'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'
import styles from './new-journey.module.css'

const behaviors: readonly { readonly value: Behavior; readonly label: string }[] = [
  { value: 'entrance', label: 'Entrance' },
  { value: 'exit', label: 'Exit' },
  { value: 'both', label: 'Both' },
]

/** Members of a segment enter: when they come into it or leave it, or all at once. */
export function SegmentEntry(props: EntryFieldsProps) {
  const { wishes, workspace, troubles, change } = props
  return (
    <>
      <Autocomplete
        label="Segment"
        placeholder="Choose one, or write its id"
        value={wishes.segment}
        error={troubles.segment}
        {...withCreationOption(
          'segments',
          workspace.segments.map(({ id }) => id),
          (segment) => change({ segment }),
        )}
      />
      {wishes.kind === 'segment-qualification' && (
        <Radio.Group label="Behavior" value={wishes.behavior} onChange={(behavior) => change({ behavior: behavior as Behavior })}>
          <div className={styles.rules}>
            {behaviors.map(({ value, label }) => (
              <Radio key={value} size="xs" value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
      )}
      <NamespaceField {...props} />
    </>
  )
}
