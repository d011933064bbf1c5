import { beforeEach, expect, test, vi } from 'vitest'
import { newHistory, withChange } from '../../src/engine/edit/history.ts'
import { isUnsaved } from '../../src/renderer/editing/edited-file.ts'
import { setEdited } from '../../src/renderer/editing/edited-files.ts'
import { keepNow } from '../../src/renderer/editing/keep-drafts.ts'
import { saveAll } from '../../src/renderer/editing/save-edited.ts'
import { windowState } from '../../src/renderer/state/window-state.ts'

interface Told {
  readonly props: { readonly sentence: string; readonly tryAgain: () => void }
}

const main = vi.hoisted(() => ({ isKept: true, message: '' }))
const told = vi.hoisted((): { id: string; title: string; message: Told; autoClose: boolean }[] => [])
const hidden = vi.hoisted((): string[] => [])
vi.mock('@mantine/notifications', () => ({
  notifications: { show: (one: (typeof told)[number]) => void told.push(one), hide: (id: string) => void hidden.push(id) },
}))
vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    keepDraft: async () => ({ isKept: main.isKept, workspace: { kind: 'cancelled' } }),
    saveDrafts: async (files: readonly string[]) => ({
      files: files.map((file) => ({
        file,
        document: edited,
        saved: before,
        outcome: main.message === '' ? { kind: 'saved', merged: false } : { kind: 'failed', message: main.message },
      })),
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
    expect(told[0]?.message.props.sentence).toContain(message)
    const now = windowState().edited[file]
    expect(now && isUnsaved(now)).toBe(true)
    expect(now?.history).toMatchObject({ present: edited, past: [{ document: before }] })
  },
)

test('a refused save is tried again from where it is told, which is gone once it went well', async () => {
  main.message = 'The folder can only be read.'
  await saveAll()
  hidden.length = 0
  main.message = ''
  told[0]?.message.props.tryAgain()
  await expect.poll(() => hidden).toEqual([told[0]?.id])
  expect(told).toHaveLength(1)
})

test('that changes cannot be kept for the time after a crash is told once', async () => {
  main.isKept = false
  await keepNow(file)
  await keepNow(file)
  expect(told).toHaveLength(1)
})
