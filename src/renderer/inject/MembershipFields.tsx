import { NativeSelect, Radio } from '@mantine/core'
import dialogs from '../dialogs/dialogs.module.css'
import { shownSegments } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'
import { ProfileField } from './ProfileField.tsx'

/** Somebody enters or leaves a segment that has no rule. */
export function MembershipFields(props: DraftFieldsProps) {
  const { draft, troubles, change } = props
  const segments = useWindow(shownSegments)
  const scripted = segments.filter(({ evaluation }) => evaluation === 'scripted')
  const ruled = segments.filter(({ evaluation }) => evaluation !== 'scripted')
  return (
    <>
      <ProfileField {...props} />
      <NativeSelect
        label="Segment"
        mt={10}
        disabled={scripted.length === 0}
        data={[
          { value: '', label: scripted.length === 0 ? 'No segment of this run is scripted' : 'Choose one' },
          ...scripted.map(({ id, name }) => ({ value: id, label: name ?? id })),
        ]}
        value={draft.segment}
        error={troubles.segment}
        onChange={(event) => change({ segment: event.currentTarget.value })}
      />
      <Radio.Group
        label="Change"
        mt={10}
        value={draft.change}
        onChange={(value) => change({ change: value === 'exit' ? 'exit' : 'enter' })}
      >
        <Radio value="enter" label="Enters" mt={4} />
        <Radio value="exit" label="Leaves" mt={4} />
      </Radio.Group>
      {ruled.length > 0 && (
        <p className={dialogs.small}>
          {ruled.map(({ id, name }) => name ?? id).join(', ')}: who is in there is decided by a rule. Change a trait, or send an event, that
          the rule looks at.
        </p>
      )}
    </>
  )
}
