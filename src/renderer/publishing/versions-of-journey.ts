import { notifications } from '@mantine/notifications'
import { newHistory, withChange } from '../../engine/edit/history.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { openFile, setEdited } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { ownFile } from '../editing/shown-file.ts'
import { keyOf } from '../keyboard/key-names.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { publishedVersions, shownPublication } from './journey-publication.ts'

/** The canvas shows a published version, or with null the journey's own file. */
export async function readVersion(version: number | null): Promise<void> {
  if (version !== null && (await documentOfVersion(version)) === null) return
  setWindow({ published: version, version: null, marked: null, story: null, send: null, selection: { kind: 'none' }, stepFilter: null })
}

/** What a published version of the journey on the canvas says; null where its file can no longer be read. */
async function documentOfVersion(version: number): Promise<JsonObject | null> {
  const file = publishedVersions(windowState()).find((one) => one.version === version)?.file
  if (file === undefined) return null
  await openFile(file)
  return windowState().edited[file]?.history.present ?? null
}

/** The journey's own file becomes what a version says, and is edited from there; what it said before comes back with undo. */
export async function beginVersionFrom(version: number): Promise<void> {
  const file = ownFile(windowState())
  if (file === null) return
  if (shownPublication(windowState()) === null) return bringBack(file, version)
  await becomes(file, version, `begin a new version from v${version}`)
  setWindow({ begun: [...windowState().begun.filter((one) => one !== file), file] })
}

/** The journey's own file says again what its newest version says; what it said before comes back with undo. */
export async function discardChangesSince(): Promise<void> {
  const file = ownFile(windowState())
  const newest = shownPublication(windowState())?.newest ?? null
  if (file === null || newest === null) return
  await becomes(file, newest, `discard the changes since v${newest}`)
  setWindow({ begun: windowState().begun.filter((one) => one !== file) })
}

/** A journey whose own file is gone has one again. @param read a file beside it */
async function bringBack(read: string, version: number): Promise<void> {
  const document = await documentOfVersion(version)
  if (document === null) return
  const file = `${read.slice(0, read.lastIndexOf('/') + 1)}${windowState().journey}.journey.json`
  setEdited(file, { history: newHistory(document), saved: null })
  setWindow({ published: null, version: null, begun: [...windowState().begun, file] })
  await keepNow(file)
}

async function becomes(file: string, version: number, what: string): Promise<void> {
  const document = await documentOfVersion(version)
  const edited = windowState().edited[file]
  if (document === null || !edited) return
  const before = edited.history.present
  // What is shown already stays as it is, with what is selected in it.
  if (windowState().published === null && isSame(before, document)) return
  setWindow({ published: null, version: null, marked: null, selection: { kind: 'none' } })
  if (isSame(before, document)) return
  setEdited(file, { ...edited, history: withChange(edited.history, document, what) })
  setWindow({ filesChanged: windowState().run !== null, lastChange: 'document' })
  await keepNow(file)
  notifications.show({
    title: `The journey is as in v${version} again`,
    message: `${keyOf('undo')} brings back what it was before. Nothing is saved yet.`,
  })
}
