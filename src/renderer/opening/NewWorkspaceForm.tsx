import { Autocomplete, Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import { findZone, zoneNames } from '../../engine/time/time-zones.ts'
import type { WishedWorkspace } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { DialogButtons } from '../dialogs/DialogButtons.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import { firstFieldOf, focusSoon } from '../keyboard/focus-soon.ts'
import { openDialog } from '../state/choose.ts'
import { openWorkspace, showOpenAnswer } from '../state/open-workspace.ts'
import { messageOf } from '../state/report-trouble.ts'
import styles from './opening.module.css'

interface Trouble {
  readonly message: string
  /** There is a workspace already, which can be opened instead. */
  readonly isWorkspace: boolean
}

/** Its name, its time zone, and where it goes: a folder called after it unless another one is named. */
export function NewWorkspaceForm() {
  const [name, setName] = useState('')
  const [timezone, setTimezone] = useState(ownZone)
  const [parent, setParent] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => void bridge.folderForWorkspaces().then(setParent), [])
  const folder = typed ?? within(parent, idOfName(name, 'workspace'))
  const wrongZone = timezone !== '' && findZone(timezone) === null ? 'There is no such time zone: names are like Europe/Paris.' : null
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const wrongName = name.trim() === '' ? 'A workspace needs a name.' : null
  const wrongFolder = folder === '' ? 'Say which folder it goes to.' : null
  const isReady = wrongName === null && wrongFolder === null && wrongZone === null

  const go = (toParent: string, to: string | null) => {
    setParent(toParent)
    setTyped(to)
    setTrouble(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (!isReady) {
      // The first that is wrong is gone to once all say what they want.
      flushSync(() => setAsked(true))
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    setIsBusy(true)
    setTrouble(await create({ folder, name: name.trim(), timezone: timezone === '' ? null : timezone }))
    setIsBusy(false)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label="Name"
        placeholder="Demo shop"
        value={name}
        error={isAsked ? wrongName : null}
        maxLength={200}
        data-autofocus
        onChange={({ currentTarget }) => {
          setName(currentTarget.value)
          setTrouble(null)
        }}
      />
      <FolderField
        folder={folder}
        error={trouble?.message ?? (isAsked ? wrongFolder : null)}
        type={(text) => go(parent, text)}
        choose={(chosen) => go(chosen, null)}
      />
      <Autocomplete
        label="Time zone"
        description="Of schedules and of times on the wall, unless a journey names another. Empty is UTC."
        data={zoneNames as string[]}
        limit={40}
        maxDropdownHeight={200}
        value={timezone}
        error={wrongZone}
        onChange={setTimezone}
      />
      <p className={dialogs.small}>The workspace is a folder of plain files: keep it wherever your team keeps its work.</p>
      <Buttons existing={trouble?.isWorkspace ? folder : null} isBusy={isBusy} />
    </form>
  )
}

interface FolderFieldProps {
  readonly folder: string
  readonly error: string | null
  readonly type: (folder: string) => void
  /** @param parent the folder that it goes into */
  readonly choose: (parent: string) => void
}

function FolderField({ folder, error, type, choose }: FolderFieldProps) {
  const ask = async () => {
    const chosen = await bridge.chooseFolder()
    if (chosen !== null) choose(chosen)
  }
  return (
    <div className={styles.folderField}>
      <TextInput
        label="Folder"
        description="It is made if it is not there yet."
        value={folder}
        error={error}
        spellCheck={false}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <Button variant="default" className={styles.choose} onClick={() => void ask()}>
        Choose…
      </Button>
    </div>
  )
}

interface ButtonsProps {
  /** The folder of a workspace that is there already. */
  readonly existing: string | null
  readonly isBusy: boolean
}

function Buttons({ existing, isBusy }: ButtonsProps) {
  const openExisting = (folder: string) => {
    openDialog(null)
    void openWorkspace(folder)
  }
  return (
    <DialogButtons>
      <Button variant="default" onClick={() => openDialog(null)}>
        Cancel
      </Button>
      {existing !== null && (
        <Button variant="default" onClick={() => openExisting(existing)}>
          Open it instead
        </Button>
      )}
      <Button type="submit" loading={isBusy}>
        Create workspace
      </Button>
    </DialogButtons>
  )
}

/** Makes and opens it. @returns what kept it from being made; null where nothing did */
async function create(wished: WishedWorkspace): Promise<Trouble | null> {
  const answer = await bridge.createWorkspace(wished).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
  switch (answer.kind) {
    case 'written':
      openDialog(null)
      showOpenAnswer(answer.workspace)
      focusSoon(() => firstFieldOf(document.querySelector('[data-nothing-to-show]')))
      return null
    case 'failed':
      return { message: answer.message, isWorkspace: false }
    case 'exists':
      return troubleWith(answer.file)
  }
}

/** The zone of this machine, where the engine knows it. */
function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return findZone(timeZone) === null ? '' : timeZone
}

function within(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/'
  return parent === '' ? '' : `${parent.replace(/[/\\]+$/, '')}${separator}${name}`
}

function troubleWith(file: string): Trouble {
  if (file === 'workspace.json') return { message: 'This folder is a workspace already.', isWorkspace: true }
  return { message: `This folder has “${file}” already, which would become part of the workspace: name another one.`, isWorkspace: false }
}
