import { type History, redone, undone } from '../../engine/edit/history.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { selectItem } from '../state/select.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { setEdited } from './edited-files.ts'
import { keepSoon } from './keep-drafts.ts'
import { Renaming } from './renaming.ts'
import { fileInFront, isOnCanvas, ownFile } from './shown-file.ts'

/** One way through a history: the step, and what it takes back or does again. */
interface Way {
  readonly step: (history: History<JsonObject>) => History<JsonObject>
  readonly next: (history: History<JsonObject>) => { readonly together?: object } | undefined
}

const back: Way = { step: undone, next: ({ past }) => past.at(-1) }
const forth: Way = { step: redone, next: ({ future }) => future.at(-1) }

/** One step back in the file that the inspector shows, else in the journey on the canvas; false where there is none. */
export const undoEdit = (): boolean => turn(back)

/** One step forth again; false where nothing was undone. */
export const redoEdit = (): boolean => turn(forth)

function turn(way: Way): boolean {
  return [fileInFront(windowState()), ownFile(windowState())].some((file) => file !== null && turnTogether(file, way))
}

/** With it goes what was done together with it in other files, unless something else was done there since. */
function turnTogether(file: string, way: Way): boolean {
  const together = nextOf(file, way)?.together
  if (!turnOf(file, way.step)) return false
  if (together === undefined) return true
  const others = Object.keys(windowState().edited).filter((other) => other !== file && nextOf(other, way)?.together === together)
  for (const other of others) turnOf(other, way.step)
  if (together instanceof Renaming) followName(together, way)
  return true
}

function nextOf(file: string, way: Way): { readonly together?: object } | undefined {
  const edited = windowState().edited[file]
  return edited && way.next(edited.history)
}

/** The inspector stays with what got its other name back. */
function followName({ list, from, to }: Renaming, way: Way): void {
  const { selection } = windowState()
  const [left, taken] = way === back ? [to, from] : [from, to]
  if ((selection.kind === 'definition' || selection.kind === 'destination') && selection.id === left) selectItem(list, taken)
}

function turnOf(file: string, step: (history: History<JsonObject>) => History<JsonObject>): boolean {
  const edited = windowState().edited[file]
  if (!edited) return false
  const history = step(edited.history)
  if (history === edited.history) return false
  setEdited(file, { ...edited, history })
  setWindow({
    filesChanged: windowState().run !== null,
    lastChange: 'document',
    ...(isOnCanvas(file) && { version: null, published: null }),
  })
  keepSoon(file)
  return true
}
