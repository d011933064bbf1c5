import { expect, test, vi } from 'vitest'
import { newHistory, withChange } from '../../src/engine/edit/history.ts'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import type { WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { readEditedAgain, setEdited } from '../../src/renderer/editing/edited-files.ts'
import { undoEdit } from '../../src/renderer/editing/undo-edit.ts'
import { selectItem } from '../../src/renderer/state/select.ts'
import { setWindow, windowState } from '../../src/renderer/state/window-state.ts'
import { deleteItem } from '../../src/renderer/workspace-forms/rename-item.ts'

const main = vi.hoisted(() => ({
  /** What was told to main to be kept last; what a reading gives. */
  kept: null as unknown,
  reading: (): void => undefined,
  isHeldUp: false,
}))

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    readDocument: async () => {
      // As it stood when it was asked for.
      const document = main.kept
      if (main.isHeldUp) await new Promise<void>((resolve) => (main.reading = resolve))
      return { document, saved: null }
    },
    keepDraft: async (_file: string, document: unknown) => {
      main.kept = document
      return { isKept: true, workspace: { kind: 'cancelled' } }
    },
  },
}))

const file = 'workspace.json'
const history = () => windowState().edited[file]?.history
const type = (document: JsonObject) => {
  const known = windowState().edited[file]
  if (known) setEdited(file, { ...known, history: withChange(known.history, document, 'type') })
}

test('what is typed while a file is read anew is not taken back by what was read', async () => {
  main.kept = { name: 'S' }
  setWindow({ workspace: { folder: '/shop', journeys: [], versions: [] } as unknown as WorkspaceView })
  setEdited(file, { history: newHistory<JsonObject>({ name: 'S' }), saved: null })
  main.isHeldUp = true
  readEditedAgain()
  type({ name: 'Shop' })
  main.isHeldUp = false
  main.reading()
  await vi.waitFor(() => expect(main.kept).toEqual({ name: 'Shop' }))
  await new Promise((resolve) => setImmediate(resolve))
  expect(history()?.present).toEqual({ name: 'Shop' })
})

test('[EDIT15] what was deleted from the workspace is brought back by the next undo', () => {
  const workspace: JsonObject = { name: 'Shop', events: [{ name: 'Bought' }, { name: 'Left' }] }
  setEdited(file, { history: newHistory(workspace), saved: null })
  selectItem('events', 'Left')
  deleteItem('events', 'Left')
  expect(history()?.present).toEqual({ name: 'Shop', events: [{ name: 'Bought' }] })
  expect(undoEdit()).toBe(true)
  expect(history()?.present).toEqual(workspace)
})
