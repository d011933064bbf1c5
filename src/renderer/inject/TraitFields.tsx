import { TextInput } from '@mantine/core'
import type { DraftFieldsProps } from './InjectForm.tsx'
import { ProfileField } from './ProfileField.tsx'

/** A trait of somebody becomes another. */
export function TraitFields(props: DraftFieldsProps) {
  const { draft, troubles, change } = props
  return (
    <>
      <ProfileField {...props} />
      <TextInput
        label="Trait"
        placeholder="plan"
        mt={10}
        value={draft.trait}
        error={troubles.trait}
        onChange={(event) => change({ trait: event.currentTarget.value })}
      />
      <TextInput
        label="Value"
        description="A text, or JSON like 5, true or [1, 2]; null removes the trait"
        mt={10}
        value={draft.value}
        error={troubles.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    </>
  )
}
