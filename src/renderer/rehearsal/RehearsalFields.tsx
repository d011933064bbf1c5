import { Button, MultiSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import { openDialog } from '../state/choose.ts'
import { ProposedNumbers } from './ProposedNumbers.tsx'
import styles from './rehearsal.module.css'
import { dayOf, firstForm, nameOf, type RehearsalForm, requestOf } from './rehearsal-form.ts'
import { TrialNote } from './TrialNote.tsx'
import { useMaker } from './use-maker.ts'
import { useProposal } from './use-proposal.ts'
import { WishFields } from './WishFields.tsx'

interface RehearsalFieldsProps {
  readonly journeys: WorkspaceView['journeys']
  /** Id of the one that is chosen at first. */
  readonly first: string
}

/** The form of a new rehearsal: who, how many, how long; then every number that decides who goes where. */
export function RehearsalFields({ journeys, first }: RehearsalFieldsProps) {
  const [form, setForm] = useState<RehearsalForm>(() => firstForm([first]))
  const [now] = useState(() => Date.now())
  const { make, trouble, isBusy, forgetTrouble } = useMaker()
  const change = (part: Partial<RehearsalForm>) => {
    setForm((before) => ({ ...before, ...part }))
    forgetTrouble()
  }
  const journeyName = journeys.find(({ id }) => id === form.journeys[0])?.name ?? 'Rehearsal'
  const request = requestOf(form, journeyName, now)
  const { proposed, tried } = useProposal(request)
  const known = proposed?.kind === 'proposed' ? proposed : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && trouble?.exists !== true && known !== null) void make(request, false)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <MultiSelect
        label="Journeys"
        data={journeys.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...form.journeys]}
        onChange={(chosen) => chosen.length > 0 && change({ journeys: chosen, changes: {} })}
        checkIconPosition="right"
      />
      <WishFields form={form} proposedStart={known ? dayOf(known.clock.start) : ''} change={change} />
      <ProposedNumbers
        proposed={proposed}
        changed={form.changes}
        change={(pointer, value) => change({ changes: { ...form.changes, [pointer]: value } })}
      />
      <TrialNote tried={tried} days={form.days} notes={known?.notes ?? []} />
      <TextInput
        label="Name of the scenario"
        value={nameOf(form, journeyName)}
        maxLength={200}
        error={trouble?.text}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <DialogButtons>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        {trouble?.exists ? (
          <Button color="red" loading={isBusy} onClick={() => void make(request, true)}>
            Replace the file
          </Button>
        ) : (
          <Button type="submit" loading={isBusy} disabled={known === null || request.wishes.name.trim() === ''}>
            Make the scenario
          </Button>
        )}
      </DialogButtons>
    </form>
  )
}
