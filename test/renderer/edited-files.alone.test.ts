import { expect, test, vi } from 'vitest'
import { newHistory, withChange } from '../../src/engine/edit/history.ts'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import type { WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { readEditedAgain, setEdited } from '../../src/renderer/editing/edited-files.ts'
import { redoEdit, undoEdit } from '../../src/renderer/editing/undo-edit.ts'
import { selectItem } from '../../src/renderer/state/select.ts'
import { setWindow, windowState } from '../../src/renderer/state/window-state.ts'
import { deleteItem, renameItem } from '../../src/renderer/workspace-forms/rename-item.ts'

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

test('[EDIT21] a rename is one step back in all files, and forth again, but not where something else was done since', () => {
  const workspace: JsonObject = { name: 'Shop', events: [{ name: 'Bought' }] }
  const step = (event: string): JsonObject => ({ steps: { in: { type: 'event', event } } })
  const files = ['a.journey.json', 'b.journey.json']
  setEdited(file, { history: newHistory(workspace), saved: null })
  for (const one of files) setEdited(one, { history: newHistory(step('Bought')), saved: null })
  const present = (of: string) => windowState().edited[of]?.history.present
  selectItem('events', 'Bought')
  renameItem('events', 'Bought', 'Ordered', files)
  expect(files.map(present)).toEqual([step('Ordered'), step('Ordered')])
  expect(undoEdit()).toBe(true)
  expect([file, ...files].map(present)).toEqual([workspace, step('Bought'), step('Bought')])
  expect(windowState().selection).toMatchObject({ list: 'events', id: 'Bought' })
  expect(redoEdit()).toBe(true)
  expect(files.map(present)).toEqual([step('Ordered'), step('Ordered')])
  expect(windowState().selection).toMatchObject({ list: 'events', id: 'Ordered' })

  const later = { ...step('Ordered'), name: 'B' }
  const known = windowState().edited['b.journey.json']
  if (known) setEdited('b.journey.json', { ...known, history: withChange(known.history, later, 'name it') })
  undoEdit()
  expect(files.map(present)).toEqual([step('Bought'), later])
  // A name that is taken is given to nothing at all.
  setEdited(file, { history: newHistory<JsonObject>({ ...workspace, events: [{ name: 'Bought' }, { name: 'Left' }] }), saved: null })
  renameItem('events', 'Bought', 'Left', files)
  expect(present('a.journey.json')).toEqual(step('Bought'))
})
