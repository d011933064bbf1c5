import { Autocomplete, Button, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import type { WishedItem } from '../../engine/edit/new-item.ts'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { useCatalogue } from '../catalogue/use-catalogue.ts'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import { addItem } from './creation.ts'
import { destinationKinds, segmentKinds } from './item-kinds.ts'
import { listWords, wrongWithId } from './item-words.ts'
import { useWorkspaceItems } from './use-workspace-items.ts'
import styles from './workspace-forms.module.css'

interface Wishes {
  readonly name: string
  /** null follows the name. */
  readonly id: string | null
  readonly evaluation: Segment['evaluation']
  readonly kind: Destination['kind']
  readonly what: string
}

interface CreationFormProps {
  readonly wanted: { readonly list: WorkspaceList; readonly name: string; readonly done: (id: string | null) => void }
}

/** As little as it takes to name it; the rest is said in the inspector. */
export function CreationForm({ wanted: { list, name, done } }: CreationFormProps) {
  const [wishes, setWishes] = useState<Wishes>({ name, id: null, evaluation: 'streaming', kind: 'actions', what: '' })
  const [wasAsked, setWasAsked] = useState(false)
  const taken = useWorkspaceItems(list).map((item) => item.id)
  const hasName = list === 'segments' || list === 'destinations'
  const id = hasName ? (wishes.id ?? (wishes.name.trim() === '' ? '' : idOfName(wishes.name, listWords[list].one))) : wishes.name.trim()
  const trouble = wrongWithId(list, id, taken)
  const isLacking = list === 'destinations' && needsMore(wishes.kind) && wishes.what.trim() === ''
  const change = (changed: Partial<Wishes>) => setWishes((now) => ({ ...now, ...changed }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form inside of another one's dialog: what it is submitted for is none of that one's business.
    event.stopPropagation()
    setWasAsked(true)
    if (trouble === null && !isLacking) done(addItem(wishedItem(list, id, wishes)))
  }
  const told = wasAsked || (id !== '' && taken.includes(id)) ? trouble : null
  return (
    <form onSubmit={submit} className={styles.dialogForm} noValidate>
      <TextInput
        label={list === 'namespaces' || list === 'dataSources' ? 'Id' : 'Name'}
        description={descriptions[list]}
        value={wishes.name}
        error={hasName ? null : told}
        maxLength={200}
        data-autofocus
        spellCheck={false}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      {hasName && (
        <TextInput
          label="Id"
          description="By which journeys name it."
          value={id}
          error={told}
          spellCheck={false}
          onChange={({ currentTarget }) => change({ id: currentTarget.value })}
        />
      )}
      {list === 'segments' && <SegmentKind wishes={wishes} change={change} />}
      {list === 'destinations' && <DestinationKind wishes={wishes} change={change} isLacking={wasAsked && isLacking} />}
      <p className={dialogs.small}>It becomes part of workspace.json when you save.</p>
      <DialogButtons>
        <Button variant="default" onClick={() => done(null)}>
          Cancel
        </Button>
        <Button type="submit">{`Create ${listWords[list].one}`}</Button>
      </DialogButtons>
    </form>
  )
}

interface KindProps {
  readonly wishes: Wishes
  readonly change: (changed: Partial<Wishes>) => void
}

function SegmentKind({ wishes, change }: KindProps) {
  return (
    <Radio.Group
      label="Who is in it"
      value={wishes.evaluation}
      onChange={(evaluation) => change({ evaluation: evaluation as Segment['evaluation'] })}
    >
      <div className={styles.kinds}>
        {segmentKinds.map(({ value, label }) => (
          <Radio key={value} size="xs" value={value} label={label} />
        ))}
      </div>
    </Radio.Group>
  )
}

function DestinationKind({ wishes, change, isLacking }: KindProps & { readonly isLacking: boolean }) {
  return (
    <>
      <Radio.Group label="What it is" value={wishes.kind} onChange={(kind) => change({ kind: kind as Destination['kind'], what: '' })}>
        <div className={styles.kinds}>
          {destinationKinds.map(({ value, label }) => (
            <Radio key={value} size="xs" value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      {wishes.kind === 'actions' && <IntegrationField wishes={wishes} change={change} isLacking={isLacking} />}
      {wishes.kind === 'http' && (
        <TextInput
          label="Address"
          placeholder="https://crm.example/notify"
          value={wishes.what}
          error={isLacking ? 'Write the address that is called.' : null}
          spellCheck={false}
          onChange={({ currentTarget }) => change({ what: currentTarget.value })}
        />
      )}
    </>
  )
}

function IntegrationField({ wishes, change, isLacking }: KindProps & { readonly isLacking: boolean }) {
  const sought = useCatalogue()
  const rows = sought.kind === 'known' ? sought.catalogue.rows : []
  const nameOf = new Map(rows.map(({ slug, name }) => [slug, name]))
  return (
    <Autocomplete
      label="Integration"
      placeholder={sought.kind === 'loading' ? 'The catalogue is being read…' : 'Write a part of its name'}
      data={[...nameOf.keys()]}
      limit={60}
      maxDropdownHeight={220}
      value={wishes.what}
      error={isLacking ? 'Choose one of the vendor’s integrations.' : null}
      description={nameOf.get(wishes.what)}
      filter={({ options, search }) => {
        const words = search.trim().toLowerCase()
        return options.filter((option) => {
          const slug = 'value' in option ? String(option.value) : ''
          return `${slug} ${nameOf.get(slug) ?? ''}`.toLowerCase().includes(words)
        })
      }}
      renderOption={({ option }) => (
        <span className={styles.integration}>
          {nameOf.get(option.value)}
          <span className="muted">{option.value}</span>
        </span>
      )}
      onChange={(what) => change({ what })}
    />
  )
}

const descriptions: Partial<Readonly<Record<WorkspaceList, string>>> = {
  events: 'Exactly as it is sent.',
  dataSources: 'By which expressions name it, as Weather in #{Weather.current.temperature}.',
}

const needsMore = (kind: Destination['kind']): boolean => kind === 'actions' || kind === 'http'

function wishedItem(list: WorkspaceList, id: string, { name, evaluation, kind, what }: Wishes): WishedItem {
  switch (list) {
    case 'events':
      return { list, name: id }
    case 'namespaces':
    case 'dataSources':
      return { list, id }
    case 'segments':
      return { list, id, name: name.trim(), evaluation }
    case 'destinations':
      return { list, id, name: name.trim(), kind, what: what.trim() }
  }
}
