import { Radio } from '@mantine/core'
import type { Behavior } from '../../engine/model/step.ts'
import { behaviorNames } from '../step-forms/entry-words.ts'
import { SuggestInput } from '../step-forms/fields/SuggestInput.tsx'
import { NamespaceField } from './NamespaceField.tsx'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'
import styles from './new-journey.module.css'

/** Members of a segment enter: when they come into it or leave it, or all at once. */
export function SegmentEntry(props: EntryFieldsProps) {
  const { wishes, workspace, troubles, change } = props
  return (
    <>
      <SuggestInput
        label="Segment"
        placeholder="Choose one, or write its id"
        text={wishes.segment}
        error={troubles.segment}
        list="segments"
        suggestions={workspace.segments}
        write={(segment) => change({ segment })}
      />
      {wishes.kind === 'segment-qualification' && (
        <Radio.Group label="Behavior" value={wishes.behavior} onChange={(behavior) => change({ behavior: behavior as Behavior })}>
          <div className={styles.rules}>
            {Object.entries(behaviorNames).map(([value, label]) => (
              <Radio key={value} size="xs" value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
      )}
      <NamespaceField {...props} />
    </>
  )
}
