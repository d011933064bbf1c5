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
  expect(ask('cancelRun')).toEqual(['cancelRun'])
  expect(ask('startRun', { scenario: 'a.json', seed: 7 })).toEqual(['startRun', { scenario: 'a.json', seed: 7 }])
  expect(ask('histogram', 100, 'checkout')).toEqual(['histogram', 100, 'checkout'])
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
  { name: 'startRun', args: [{ scenario: 'a.json', seed: -1 }] },
  { name: 'startRun', args: [{ scenario: 'a.json', seed: 1.5 }] },
  { name: 'startRun', args: [{ scenario: 'a.json', folder: '/etc' }] },
  { name: 'frame', args: [Number.NaN] },
  { name: 'frame', args: ['2026-01-05'] },
  { name: 'histogram', args: [0] },
  { name: 'histogram', args: [1_000_000] },
  { name: 'instances', args: [{ at: 0, offset: 0, limit: 100_000 }] },
  { name: 'instances', args: [{ at: 0, offset: -1, limit: 10 }] },
  { name: 'refusals', args: [{ at: 0, offset: 0, limit: 10, order: 'name' }] },
  { name: 'instance', args: [-1] },
  { name: 'send', args: ['1'] },
  { name: 'copyText', args: [null] },
  { name: 'saveFile', args: [{ suggestedName: '', content: 'a' }] },
  { name: 'saveFile', args: [{ suggestedName: 'a.csv', content: 7 }] },
  { name: 'saveFile', args: [{ suggestedName: 'a.csv', content: 'a', path: '/etc/passwd' }] },
  { name: 'catalogue', args: ['braze'] },
  { name: 'integration', args: [] },
  { name: 'integration', args: ['x'.repeat(300)] },
]

test.each(wrong)('$name is refused with arguments that the contract does not have: $args', ({ name, args }) => {
  const ask = servedBridge()
  expect(() => ask(name, ...args)).toThrow(`${name}: refused`)
})
