import { fieldWords } from '../place-words/field-words.ts'
import { shownSegments } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { BehaviorField } from './BehaviorField.tsx'
import { TagsField } from './fields/TagsField.tsx'
import { NamespaceField } from './fields/WorkspaceFields.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { TimeoutPart } from './TimeoutPart.tsx'
import { useHas } from './use-preset.ts'

/** Profiles that enter or exit a segment, or one of several. */
export function QualificationForm({ id, at, isStart }: StepFormProps) {
  const has = useHas()
  const segments = useWindow((state) => state.workspace?.segments ?? shownSegments(state))
  return (
    <>
      <TagsField
        at={[...at, 'segment']}
        label={fieldWords['segment-qualification/segment']}
        required
        isOneOrMore
        list="segments"
        suggestions={segments.map((one) => one.id)}
      />
      <BehaviorField at={[...at, 'behavior']} />
      {isStart && <NamespaceField at={[...at, 'namespace']} label={fieldWords.namespace} hint="Its identity keys the instances." />}
      {!isStart && has('segment-qualification-step', 'timeout') && <TimeoutPart step={id} at={[...at, 'timeout']} />}
      <ThenField step={id} at={at} />
    </>
  )
}
