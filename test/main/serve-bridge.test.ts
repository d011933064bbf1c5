import type { IpcMain } from 'electron'
import { expect, test } from 'vitest'
import { type BridgeHandlers, serveBridge } from '../../src/main/bridge/serve-bridge.ts'
import { channelOf, type RequestName, requestNames } from '../../src/preload/bridge-contract.ts'

type Listener = (event: unknown, ...args: unknown[]) => unknown

/** Electron's side of the bridge, with handlers that answer with what they were asked. */
function servedBridge(isOwnPage = true) {
  const listeners = new Map<string, Listener>()
  const ipcMain = { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) } as unknown as IpcMain
  const handlers = Object.fromEntries(
    requestNames.map((name) => [name, (...args: unknown[]) => [name, ...args]]),
  ) as unknown as BridgeHandlers
  serveBridge(ipcMain, handlers, () => isOwnPage)
  return (name: RequestName, ...args: unknown[]) => listeners.get(channelOf(name))?.({}, ...args)
}

test('every request is answered by the handler of its name', () => {
  const ask = servedBridge()
  expect(ask('cancelRun', 'run-1')).toEqual(['cancelRun', 'run-1'])
  expect(ask('startRun', { ticket: 'run-1', scenario: 'a.json', seed: 7 })).toEqual([
    'startRun',
    { ticket: 'run-1', scenario: 'a.json', seed: 7 },
  ])
  const hours = { journey: 'checkout', from: 0, sliceMs: 3_600_000, slices: 24 }
  expect(ask('ask', 1, 'activity', [hours])).toEqual(['ask', 1, 'activity', [hours]])
})

test('what does not come from the app’s own page is refused', () => {
  const ask = servedBridge(false)
  expect(() => ask('currentWorkspace')).toThrow('currentWorkspace: refused')
})

const wrong: readonly { readonly name: RequestName; readonly args: readonly unknown[] }[] = [
  { name: 'currentWorkspace', args: ['too much'] },
  { name: 'openWorkspace', args: [7] },
  { name: 'openWorkspace', args: [''] },
  { name: 'startRun', args: [] },
  { name: 'startRun', args: [{ ticket: 'run-1', scenario: 'a.json', seed: -1 }] },
  { name: 'startRun', args: [{ ticket: 'run-1', scenario: 'a.json', seed: 1.5 }] },
  { name: 'startRun', args: [{ ticket: 'run-1', scenario: 'a.json', folder: '/etc' }] },
  { name: 'ask', args: [1, 'frame', [Number.NaN]] },
  { name: 'ask', args: [1, 'frame', ['2026-01-05']] },
  { name: 'ask', args: [1, 'activity', [{ from: 0, sliceMs: 0, slices: 10 }]] },
  { name: 'ask', args: [1, 'activity', [{ from: 0, sliceMs: 1, slices: 1_000_000 }]] },
  { name: 'ask', args: [1, 'instances', [{ at: 0, offset: 0, limit: 100_000 }]] },
  { name: 'ask', args: [1, 'instances', [{ at: 0, offset: -1, limit: 10 }]] },
  { name: 'ask', args: [1, 'refusals', [{ at: 0, offset: 0, limit: 10, order: 'name' }]] },
  { name: 'ask', args: [1, 'instance', [-1]] },
  { name: 'ask', args: [1, 'send', ['1']] },
  { name: 'ask', args: [1, 'constructor', []] },
  { name: 'ask', args: [1, 'frame', [0, 1]] },
  { name: 'ask', args: ['1', 'frame', [0]] },
  { name: 'startRun', args: [{ scenario: 'a.json' }] },
  { name: 'cancelRun', args: [] },
  { name: 'copyText', args: [null] },
  { name: 'saveFile', args: [{ suggestedName: '', content: 'a' }] },
  { name: 'saveFile', args: [{ suggestedName: 'a.csv', content: 7 }] },
  { name: 'saveFile', args: [{ suggestedName: 'a.csv', content: 'a', path: '/etc/passwd' }] },
  { name: 'ask', args: [1, 'databaseSlice', [{ family: 'sends', columns: { sends: ['secret'] }, from: 0 }]] },
  { name: 'ask', args: [1, 'databaseRows', ['sqlite_master']] },
  { name: 'queryDatabase', args: ['SELECT 1'] },
  { name: 'queryRows', args: [{ result: 1, offset: 0, limit: 10, sort: { column: 'x', descending: false } }] },
  { name: 'catalogue', args: ['braze'] },
  { name: 'integration', args: [] },
  { name: 'integration', args: ['x'.repeat(300)] },
]

test.each(wrong)('$name is refused with arguments that the contract does not have: $args', ({ name, args }) => {
  const ask = servedBridge()
  expect(() => ask(name, ...args)).toThrow(`${name}: refused`)
})
