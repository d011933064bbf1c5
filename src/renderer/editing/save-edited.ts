import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { newHistory, withChange } from '../../engine/edit/history.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { SavedFile } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { withSameParts } from '../state/with-same-parts.ts'
import { isUnsaved } from './edited-file.ts'
import { setEdited } from './edited-files.ts'
import { keepAll, keepSoon } from './keep-drafts.ts'
import { RefusedSave } from './RefusedSave.tsx'

/** Files whose changes are not saved, in the order of their names. */
function unsavedFiles(): readonly string[] {
  return Object.entries(windowState().edited)
    .flatMap(([file, edited]) => (isUnsaved(edited) ? [file] : []))
    .sort()
}

/** Saves everything that was changed. What others changed in the same place meanwhile is asked about, file by file. */
export async function saveAll(): Promise<void> {
  await save(unsavedFiles(), 'ask')
}

/** Saves some files, as all are saved. */
export const saveFiles = (files: readonly string[]): Promise<void> => save(files, 'ask')

/** Writes mine, where others changed the same place too. */
export const saveMine = (file: string): Promise<void> => save([file], 'mine')

/** Takes what the file says instead of mine, as a step that can be undone. */
export function takeTheirs(file: string, theirs: JsonObject): void {
  const edited = windowState().edited[file]
  if (!edited) return
  setEdited(file, { history: withChange(edited.history, theirs, 'take what the file says'), saved: theirs })
  keepSoon(file)
}

async function save(files: readonly string[], precedence: 'ask' | 'mine'): Promise<void> {
  if (files.length === 0) return
  await keepAll()
  const { files: saved, workspace } = await bridge.saveDrafts(files, precedence)
  for (const one of saved) takeIn(one)
  if (workspace.kind === 'opened') setWindow({ workspace: withSameParts(windowState().workspace, workspace.workspace) })
}

/** By what it is known that a file was not saved. */
const noticeOf = (file: string): string => `not saved: ${file}`

function takeIn({ file, document, saved, outcome }: SavedFile): void {
  const edited = windowState().edited[file]
  switch (outcome.kind) {
    case 'saved': {
      notifications.hide(noticeOf(file))
      const history = edited?.history ?? newHistory(document)
      const isOurs = !outcome.merged || isSame(history.present, document)
      setEdited(file, { history: isOurs ? history : withChange(history, document, 'take in what others changed'), saved })
      if (outcome.merged) {
        notifications.show({
          title: 'Saved, with what others changed',
          message: `${file} had been changed on disk in other places: both are in it now.`,
        })
      }
      return
    }
    case 'conflict':
      setWindow({ dialog: { kind: 'save-conflict', file, places: outcome.places, theirs: outcome.theirs } })
      return
    case 'failed':
      // What was told of an earlier try is over.
      notifications.hide(noticeOf(file))
      notifications.show({
        id: noticeOf(file),
        title: `${file} was not saved`,
        message: createElement(RefusedSave, {
          sentence: `${outcome.message} Nothing is lost: your changes are kept here.`,
          tryAgain: () => void saveFiles([file]),
        }),
        color: 'red',
        autoClose: false,
      })
      return
  }
}
