import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import { openDialog } from '../state/choose.ts'
import { cancelRun } from '../state/run-scenario.ts'
import type { InjectionKind } from '../state/window-state.ts'
import { CalculationFields } from './CalculationFields.tsx'
import { EntriesFields } from './EntriesFields.tsx'
import { EventFields } from './EventFields.tsx'
import { InjectProgress } from './InjectProgress.tsx'
import { inject } from './inject.ts'
import { drafted, emptyDraft, type InjectionDraft, type Troubles } from './injection-draft.ts'
import { injectionKinds } from './injection-kinds.ts'
import { MembershipFields } from './MembershipFields.tsx'
import { OutageFields } from './OutageFields.tsx'
import { TraitFields } from './TraitFields.tsx'

interface InjectFormProps {
  readonly what: InjectionKind
  readonly profile: string | null
}

export interface DraftFieldsProps {
  readonly draft: InjectionDraft
  readonly troubles: Troubles
  readonly change: (change: Partial<InjectionDraft>) => void
}

/** What happens, with the fields of that; what is wrong stands beside its field. */
export function InjectForm({ what: first, profile }: InjectFormProps) {
  const [what, setWhat] = useState(first)
  const [draft, setDraft] = useState<InjectionDraft>({ ...emptyDraft, profile: profile ?? '' })
  const [troubles, setTroubles] = useState<Troubles>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const change = (changed: Partial<InjectionDraft>) => {
    setDraft((current) => ({ ...current, ...changed }))
    setTroubles({})
    setTrouble(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = drafted(what, draft)
    if (found.kind === 'wrong') return setTroubles(found.troubles)
    setIsBusy(true)
    const wrong = await inject(found)
    setIsBusy(false)
    if (wrong === null) return openDialog(null)
    setTroubles(wrong.troubles)
    setTrouble(wrong.message)
  }
  const fields = { draft, troubles, change }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label="What happens"
        data-autofocus
        data={injectionKinds.map(({ kind, name }) => ({ value: kind, label: name }))}
        value={what}
        onChange={(event) => {
          setWhat(event.currentTarget.value as InjectionKind)
          change({})
        }}
      />
      <Fields what={what} {...fields} />
      {trouble !== null && (
        <p className={`${dialogs.small} ${dialogs.bad}`} role="alert">
          {trouble}
        </p>
      )}
      {isBusy && <InjectProgress />}
      <p className={dialogs.small}>
        The run is made again with this. All that has happened up to now stays as it was, and the run before is kept to be compared.
      </p>
      <DialogButtons>
        <Button variant="default" onClick={() => (isBusy ? void cancelRun() : openDialog(null))}>
          {isBusy ? 'Cancel the run' : 'Cancel'}
        </Button>
        <Button type="submit" loading={isBusy}>
          Inject
        </Button>
      </DialogButtons>
    </form>
  )
}

function Fields({ what, ...fields }: DraftFieldsProps & { readonly what: InjectionKind }) {
  switch (what) {
    case 'event':
      return <EventFields {...fields} />
    case 'trait':
      return <TraitFields {...fields} />
    case 'membership':
      return <MembershipFields {...fields} />
    case 'calculation':
      return <CalculationFields {...fields} />
    case 'outage':
      return <OutageFields {...fields} />
    case 'entries':
      return <EntriesFields {...fields} />
  }
}
