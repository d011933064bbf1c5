import { Button, Group, MultiSelect, NumberInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { chooseScenario, openDialog } from '../state/choose.ts'
import { showOpenAnswer } from '../state/open-workspace.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'
import { ProposedNumbers } from './ProposedNumbers.tsx'
import styles from './rehearsal.module.css'
import { dayOf, firstForm, nameOf, type RehearsalForm, requestOf } from './rehearsal-form.ts'
import { TrialNote } from './TrialNote.tsx'
import { useProposal } from './use-proposal.ts'

interface RehearsalFieldsProps {
  readonly journeys: WorkspaceView['journeys']
  /** Id of the one that is chosen at first. */
  readonly first: string
}

/** The form of a new rehearsal: who, how many, how long; then every number that decides who goes where. */
export function RehearsalFields({ journeys, first }: RehearsalFieldsProps) {
  const [form, setForm] = useState<RehearsalForm>(() => firstForm([first]))
  const [now] = useState(() => Date.now())
  const [trouble, setTrouble] = useState<{ readonly text: string; readonly exists: boolean } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const change = (part: Partial<RehearsalForm>) => {
    setForm((before) => ({ ...before, ...part }))
    setTrouble(null)
  }
  const journeyName = journeys.find(({ id }) => id === form.journeys[0])?.name ?? 'Rehearsal'
  const request = requestOf(form, journeyName, now)
  const { proposed, tried } = useProposal(request)
  const known = proposed?.kind === 'proposed' ? proposed : null

  const make = async (replace: boolean) => {
    setIsBusy(true)
    const answer = await bridge
      .createRehearsal(request, replace)
      .catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
    setIsBusy(false)
    if (answer.kind === 'written') return showMade(answer.file, answer.workspace)
    const exists = answer.kind === 'exists'
    setTrouble({ text: answer.kind === 'exists' ? `There is a file ${answer.file} already.` : answer.message, exists })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && trouble?.exists !== true && known !== null) void make(false)
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
      <div className={styles.wishes}>
        <NumberInput
          label="People"
          min={1}
          max={1_000_000}
          step={1_000}
          thousandSeparator=","
          allowDecimal={false}
          value={form.profiles}
          onChange={(value) => typeof value === 'number' && value >= 1 && change({ profiles: value })}
          data-autofocus
        />
        <NumberInput
          label="Days"
          min={1}
          max={730}
          allowDecimal={false}
          value={form.days}
          onChange={(value) => typeof value === 'number' && value >= 1 && change({ days: value })}
        />
        <TextInput
          label="From"
          type="date"
          value={form.start ?? (known ? dayOf(known.clock.start) : '')}
          onChange={(event) => change({ start: event.currentTarget.value || null })}
        />
        <NumberInput
          label="Seed"
          min={0}
          max={4_294_967_295}
          allowDecimal={false}
          value={form.seed}
          onChange={(value) => typeof value === 'number' && change({ seed: value })}
        />
      </div>
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
      <Group justify="flex-end" gap={8} mt={4}>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        {trouble?.exists ? (
          <Button color="red" autoContrast loading={isBusy} onClick={() => void make(true)}>
            Replace the file
          </Button>
        ) : (
          <Button type="submit" loading={isBusy} disabled={known === null || request.wishes.name.trim() === ''}>
            Make the scenario
          </Button>
        )}
      </Group>
    </form>
  )
}

/** The new scenario is the one that the next run takes. */
function showMade(file: string, workspace: Parameters<typeof showOpenAnswer>[0]): void {
  openDialog(null)
  showOpenAnswer(workspace)
  const made = windowState().workspace?.scenarios.find((scenario) => scenario.file === file)
  if (made) chooseScenario(made)
  notifications.show({ title: 'Scenario made: press play', message: file, color: 'green' })
}
