import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { answersInWords } from '../destinations/answers-in-words.ts'
import dialogs from '../dialogs/dialogs.module.css'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'

/** A destination fails from now on, for a while. */
export function OutageFields({ draft, troubles, change }: DraftFieldsProps) {
  const destinations = useWindow(shownDestinations)
  const said = useWindow((state) => state.run?.overview.responses[draft.destination])
  return (
    <>
      <NativeSelect
        label="Destination"
        mt={10}
        data={[{ value: '', label: 'Choose one' }, ...destinations.map(({ id, name }) => ({ value: id, label: name ?? id }))]}
        value={draft.destination}
        error={troubles.destination}
        onChange={(event) => change({ destination: event.currentTarget.value })}
      />
      {draft.destination !== '' && <p className={dialogs.small}>Without it: {answersInWords(said)}</p>}
      <Group gap={10} mt={10} align="flex-start" grow>
        <TextInput
          label="For"
          value={draft.length}
          error={troubles.length}
          onChange={(event) => change({ length: event.currentTarget.value })}
        />
        <TextInput
          label="With status"
          disabled={draft.isSilent}
          value={draft.status}
          error={troubles.status}
          onChange={(event) => change({ status: event.currentTarget.value })}
        />
      </Group>
      <Checkbox
        label="It does not answer at all"
        mt={10}
        checked={draft.isSilent}
        onChange={(event) => change({ isSilent: event.currentTarget.checked })}
      />
    </>
  )
}
