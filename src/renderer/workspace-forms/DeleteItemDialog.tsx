import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import dialogs from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { openDialog } from '../state/choose.ts'
import { looking, useAllUses } from './all-uses.ts'
import { listWords } from './item-words.ts'
import { type AskedItem, UsesList } from './RenameItemDialog.tsx'
import { deleteItem } from './rename-item.ts'

/** Says what names something of the workspace before it is taken out. */
export function DeleteItemDialog({ asked }: { readonly asked: AskedItem | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(asked)
  if (asked !== null && asked !== shown) show(asked)
  if (shown === null) return null
  return (
    <WindowDialog opened={asked !== null} title={`Delete ${listWords[shown.list].one} ${shown.id}?`}>
      <Question {...shown} />
    </WindowDialog>
  )
}

function Question({ list, id }: AskedItem) {
  const { files, isComplete } = useAllUses(list, id)
  return (
    <>
      {files.length === 0 ? (
        <p className={dialogs.lead}>{isComplete ? 'Nothing in this workspace names it.' : looking}</p>
      ) : (
        <UsesList
          title="It is named here, which the checks will tell to mend:"
          files={files}
          hows={['value', 'key', 'path', 'mapping', 'expression', 'mention']}
        />
      )}
      <p className={dialogs.small}>Undo brings it back.</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        <Button
          color="red"
          disabled={!isComplete}
          onClick={() => {
            openDialog(null)
            deleteItem(list, id)
          }}
        >
          Delete
        </Button>
      </Group>
    </>
  )
}
