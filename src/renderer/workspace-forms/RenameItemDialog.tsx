import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import dialogs from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { type FileUses, looking, useAllUses } from './all-uses.ts'
import { listWords, wrongWithId } from './item-words.ts'
import { renameItem } from './rename-item.ts'
import { useWorkspaceItems } from './use-workspace-items.ts'

export interface AskedItem {
  readonly list: WorkspaceList
  readonly id: string
}

/** Another name for something of the workspace, in all that names it too. */
export function RenameItemDialog({ asked }: { readonly asked: AskedItem | null }) {
  return (
    <WindowDialog opened={asked !== null} title={asked === null ? 'Rename' : `Rename ${asked.id}`}>
      {asked !== null && <RenameForm {...asked} />}
    </WindowDialog>
  )
}

function RenameForm({ list, id }: AskedItem) {
  const [name, setName] = useState(id)
  const { files, isComplete } = useAllUses(list, id)
  const others = useWorkspaceItems(list).filter((item) => item.id !== id)
  // Expressions may call a segment by its name, too.
  const taken = others.flatMap((item) => (list === 'segments' ? [item.id, item.name] : [item.id]))
  const trouble = wrongWithId(list, name, taken)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (trouble !== null || !isComplete) return
    openDialog(null)
    if (name !== id) {
      renameItem(
        list,
        id,
        name,
        files.map(({ file }) => file),
      )
    }
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={list === 'events' ? 'Name' : 'Id'}
        value={name}
        error={trouble}
        data-autofocus
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {/* What is to be minded stands before the list of all, which may be long. */}
      <UsesList title="Expressions that cannot be read stay as they are, and are to be changed by hand:" files={files} hows={['mention']} />
      {trouble === null && name !== id && (
        <UsesList
          title={`What stands here cannot hold ${name}, and will find nothing by it:`}
          files={losing(files, name)}
          hows={changedHows}
        />
      )}
      <UsesList title="It is changed here too:" files={files} hows={changedHows} />
      {!isComplete && <p className={dialogs.small}>{looking}</p>}
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        <Button type="submit" disabled={trouble !== null || !isComplete}>
          {`Rename ${listWords[list].one}`}
        </Button>
      </Group>
    </form>
  )
}

const changedHows = ['value', 'key', 'path', 'mapping', 'expression'] as const

/** Of all that names it what would not say the same by that name: no path of a mapping reaches one with a dot. */
function losing(files: readonly FileUses[], name: string): FileUses[] {
  return files.map((file) => ({ ...file, uses: file.uses.filter(({ holds }) => !holds(name)) }))
}

interface UsesListProps {
  readonly title: string
  readonly files: readonly FileUses[]
  readonly hows: readonly FileUses['uses'][number]['how'][]
}

/** How often each file names it in these ways; nothing where none does. */
export function UsesList({ title, files, hows }: UsesListProps) {
  const counts = files.flatMap(({ file, name, uses }) => {
    const count = uses.filter(({ how }) => hows.includes(how)).length
    return count === 0 ? [] : [{ file, name, count }]
  })
  if (counts.length === 0) return null
  return (
    <>
      <p className={dialogs.small}>{title}</p>
      <ul className={dialogs.consequences}>
        {counts.map(({ file, name, count }) => (
          <li key={file} title={file}>
            {name}, {counted(count, 'place')}
          </li>
        ))}
      </ul>
    </>
  )
}
