import { beforeEach, expect, test, vi } from 'vitest'
import { newHistory, withChange } from '../../src/engine/edit/history.ts'
import { isUnsaved } from '../../src/renderer/editing/edited-file.ts'
import { setEdited } from '../../src/renderer/editing/edited-files.ts'
import { keepNow } from '../../src/renderer/editing/keep-drafts.ts'
import { saveAll } from '../../src/renderer/editing/save-edited.ts'
import { windowState } from '../../src/renderer/state/window-state.ts'

const main = vi.hoisted(() => ({ isKept: true, message: '' }))
const told = vi.hoisted((): { title: string; message: string; autoClose: boolean }[] => [])
vi.mock('@mantine/notifications', () => ({ notifications: { show: (one: (typeof told)[number]) => void told.push(one) } }))
vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    keepDraft: async () => ({ isKept: main.isKept, workspace: { kind: 'cancelled' } }),
    saveDrafts: async (files: readonly string[]) => ({
      files: files.map((file) => ({ file, document: edited, saved: before, outcome: { kind: 'failed', message: main.message } })),
      workspace: { kind: 'cancelled' },
    }),
  },
}))

const file = 'journeys/nudge.journey.json'
const before = { format: 'rehearsal/journey/1', name: 'Nudge' }
const edited = { ...before, name: 'Nudge them' }

beforeEach(() => {
  told.length = 0
  main.isKept = true
  setEdited(file, { history: withChange(newHistory(before), edited, 'change name'), saved: before })
})

// The sentences are those of a disk that is full and of a folder that can only be read: see the tests of the host's drafts.
test.each(['There is no room left on the disk.', 'The folder can only be read.'])(
  'a save that the disk refuses is told until it is read, and what was changed stays, unsaved and undoable: %s',
  async (message) => {
    main.message = message
    await saveAll()
    expect(told).toMatchObject([{ title: `${file} was not saved`, autoClose: false }])
    expect(told[0]?.message).toContain(message)
    const now = windowState().edited[file]
    expect(now && isUnsaved(now)).toBe(true)
    expect(now?.history).toMatchObject({ present: edited, past: [{ document: before }] })
  },
)

test('that changes cannot be kept for the time after a crash is told once', async () => {
  main.isKept = false
  await keepNow(file)
  await keepNow(file)
  expect(told).toHaveLength(1)
})
