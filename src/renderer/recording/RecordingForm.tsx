import { Button, Group, MultiSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RecordingSurvey } from '../../preload/bridge-contract.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { counted, formatCount } from '../format/number.ts'
import { useWindow } from '../state/window-state.ts'
import { ProblemsList } from '../tables/ProblemsList.tsx'
import { closeOffer } from './offer-recording.ts'
import styles from './recording.module.css'
import { useRecordingMaker } from './use-recording-maker.ts'

type Target = 'new' | 'open'

/** What a recording holds, and what is to be made of it. The recording itself is never written to. */
export function RecordingForm({ survey }: { readonly survey: RecordingSurvey }) {
  const workspace = useWindow((state) => state.workspace)
  const ofWorkspace = (workspace?.journeys ?? []).filter(({ ok }) => ok)
  const canBeNew = survey.journeys.length > 0
  const [target, setTarget] = useState<Target>(canBeNew ? 'new' : 'open')
  const [ids, setIds] = useState<readonly string[]>(ofWorkspace.map(({ id }) => id))
  const [name, setName] = useState(nameOf(survey))
  const { make, trouble, isBusy } = useRecordingMaker()
  const canMake = name.trim() !== '' && (target === 'new' ? canBeNew : ids.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { calls, first, last, journeys } = survey
    const chosen = target === 'new' ? { files: journeys.map(({ path }) => path) } : { ids }
    if (canMake && !isBusy) void make({ name: name.trim(), calls, first, last, journeys: chosen })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Contents survey={survey} />
      <Radio.Group label="Replay them in" value={target} onChange={(value) => setTarget(value as Target)}>
        <div className={styles.choices}>
          <Radio value="new" disabled={!canBeNew} label={newLabel(survey)} data-autofocus={canBeNew || undefined} />
          <Radio value="open" disabled={ofWorkspace.length === 0} label={`${workspace?.name ?? 'No workspace'}, which is open`} />
        </div>
      </Radio.Group>
      {target === 'open' && (
        <MultiSelect
          label="Through these journeys"
          data={ofWorkspace.map((journey) => ({ value: journey.id, label: journey.name }))}
          value={[...ids]}
          onChange={setIds}
        />
      )}
      <TextInput
        label="Name of the scenario"
        value={name}
        maxLength={200}
        error={trouble}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className={styles.small}>The calls are copied into the folder data of the workspace; the recording stays as it is.</p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={closeOffer}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy} disabled={!canMake}>
          {target === 'new' ? 'Choose a folder and make it' : 'Add the scenario'}
        </Button>
      </Group>
    </form>
  )
}

function Contents({ survey }: { readonly survey: RecordingSurvey }) {
  const { count, profiles, first, last, calls, problems, leftOut } = survey
  return (
    <>
      <p className={styles.lead}>
        <strong>{counted(count, 'call')}</strong> of {counted(profiles, 'person', 'people')}, from {formatDayAndTime(first)} to{' '}
        {formatDayAndTime(last)}, in {counted(calls.length, 'file')}.
      </p>
      {leftOut > 0 && <p className={styles.small}>{leftOutInWords(leftOut)}</p>}
      {problems.length > 0 && (
        <div className={styles.problems}>
          <ProblemsList problems={problems} />
        </div>
      )}
    </>
  )
}

function leftOutInWords(count: number): string {
  return count === 1 ? '1 line is left out, which is no call:' : `${formatCount(count)} lines are left out, which are no calls:`
}

function newLabel({ journeys }: RecordingSurvey): string {
  if (journeys.length === 0) return 'A new workspace: there is no journey beside the calls to make one with'
  return `A new workspace, with ${journeys.map(({ name }) => name).join(', ')}`
}

function nameOf({ calls }: RecordingSurvey): string {
  const file = (calls[0] ?? '').split(/[/\\]/).at(-1) ?? ''
  return `Replay of ${file.replace(/\.[a-z]+$/i, '')}`
}
