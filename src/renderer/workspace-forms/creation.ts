import { create } from 'zustand'
import { newItem, type WishedItem } from '../../engine/edit/new-item.ts'
import { keyOfList, type WorkspaceList, withItem } from '../../engine/edit/workspace-items.ts'
import { editDocument } from '../editing/edit-document.ts'
import { openFile } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { listWords } from './item-words.ts'
import { showItem } from './show-item.ts'

interface Wanted {
  readonly list: WorkspaceList
  /** To begin with. */
  readonly name: string
  readonly done: (id: string | null) => void
}

/** What is being made new for the workspace, over whatever asked for it. */
export const useCreation = create<{ readonly wanted: Wanted | null }>()(() => ({ wanted: null }))

/**
 * Asks for something new that the workspace then defines, over whatever dialog or form wants it.
 * @param name to begin with
 * @returns by what it is named now; null where the person thought better of it
 */
export async function createInPlace(list: WorkspaceList, name = ''): Promise<string | null> {
  await openFile(workspaceFile)
  return new Promise((resolve) => {
    useCreation.getState().wanted?.done(null)
    const done = (id: string | null) => {
      useCreation.setState({ wanted: null })
      resolve(id)
    }
    useCreation.setState({ wanted: { list, name, done } })
  })
}

/** The same, and shows it in the inspector, where the keyboard goes on to the rest that is to be said of it. */
export async function createAndShow(list: WorkspaceList): Promise<void> {
  const id = await createInPlace(list)
  if (id !== null) showItem(list, id)
}

/** Adds it to the workspace.json as it is edited. @returns by what it is named now */
export function addItem(wished: WishedItem): string {
  const item = newItem(wished)
  const id = String(item[keyOfList(wished.list)])
  editDocument(workspaceFile, `add ${listWords[wished.list].one} ${id}`, (workspace) => withItem(workspace, wished.list, item))
  // Whoever asked looks for it in the workspace at once.
  void keepNow(workspaceFile)
  return id
}
