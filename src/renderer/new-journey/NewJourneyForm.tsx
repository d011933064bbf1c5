import { Button, Group, Radio, Select, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { presetIds } from '../../engine/presets/find-preset.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import { useOneAtATime } from '../dialogs/use-one-at-a-time.ts'
import { openDialog } from '../state/choose.ts'
import { createJourney } from './create-journey.ts'
import { EventEntry } from './EventEntry.tsx'
import { entryKinds, type JourneyWishes, noWishes, type Troubles, troublesOf } from './journey-wishes.ts'
import styles from './new-journey.module.css'
import { SegmentEntry } from './SegmentEntry.tsx'
import { productOf } from './template-words.ts'
import { useToldFilled } from './use-told-filled.ts'

export interface EntryFieldsProps {
  readonly wishes: JourneyWishes
  readonly workspace: WorkspaceView
  readonly troubles: Troubles
  readonly change: (change: Partial<JourneyWishes>) => void
}

const products = presetIds.map((id) => ({ value: id, label: productOf(id) }))

interface NewJourneyFormProps {
  readonly workspace: WorkspaceView
  readonly tellFilled: (isFilled: boolean) => void
}

/** Says what is missing when it is wanted, and from then on as it is filled in. */
export function NewJourneyForm({ workspace, tellFilled }: NewJourneyFormProps) {
  const [first] = useState(() => firstWishes(workspace))
  const [wishes, setWishes] = useState(first)
  const [timesAsked, setTimesAsked] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const once = useOneAtATime()
  useEffect(() => {
    if (timesAsked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [timesAsked])
  useToldFilled(JSON.stringify(wishes) !== JSON.stringify(first), tellFilled)
  const found = troublesOf(wishes, workspace)
  const troubles = timesAsked > 0 ? found : {}
  const change = (changed: Partial<JourneyWishes>) => setWishes((now) => ({ ...now, ...changed }))
  const kinds = entryKinds(wishes.preset)
  const fields = { wishes, workspace, troubles, change }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(found).length === 0) once(() => createJourney(wishes, workspace))
    else setTimesAsked(timesAsked + 1)
  }
  return (
    <form ref={form} onSubmit={submit} className={styles.form} noValidate>
      <TextInput
        label="Name"
        value={wishes.name}
        // What is wrong with a name that is there is said at once.
        error={wishes.name === '' ? troubles.name : found.name}
        data-autofocus
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Select
        label="Product"
        description="What the journey is held to: its steps, its limits, its behaviour."
        data={products}
        value={wishes.preset}
        allowDeselect={false}
        onChange={(preset) => preset !== null && change({ preset, kind: keptKind(wishes.kind, preset) })}
      />
      {kinds.length > 1 && (
        <Radio.Group label="How people enter" value={wishes.kind} onChange={(kind) => change({ kind: kind as JourneyWishes['kind'] })}>
          <Group gap={18} mt={4}>
            {kinds.map((kind) => (
              <Radio key={kind} size="xs" value={kind} label={stepKindName(kind, wishes.preset)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      {wishes.kind === 'event' ? <EventEntry {...fields} /> : <SegmentEntry {...fields} />}
      <p className={dialogs.small}>The steps are put together on the canvas. Nothing is written before you save.</p>
      <DialogButtons>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        <Button type="submit">Create journey</Button>
      </DialogButtons>
    </form>
  )
}

function firstWishes(workspace: WorkspaceView): JourneyWishes {
  const preset = usualPreset(workspace)
  return { ...noWishes, preset, kind: entryKinds(preset)[0] ?? 'event' }
}

/** That of most journeys of the workspace. */
function usualPreset({ journeys }: WorkspaceView): string {
  const counts = new Map<string, number>()
  for (const { journey } of journeys) if (journey) counts.set(journey.preset, (counts.get(journey.preset) ?? 0) + 1)
  const [usual] = [...counts].sort(([, one], [, other]) => other - one)
  return usual?.[0] ?? noWishes.preset
}

const keptKind = (kind: JourneyWishes['kind'], preset: string): JourneyWishes['kind'] => {
  const kinds = entryKinds(preset)
  return kinds.includes(kind) ? kind : (kinds[0] ?? 'event')
}
