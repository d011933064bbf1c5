import { expect, test, vi } from 'vitest'
import { goToStart, toNextOccurrence } from '../../src/renderer/playback/transport.ts'
import { setWindow, type WindowState, windowState } from '../../src/renderer/state/window-state.ts'

const main = vi.hoisted(() => ({ answer: (_at: number | null): void => undefined }))

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    ask: () =>
      new Promise((resolve) => {
        main.answer = resolve
      }),
  },
}))

test('whoever sets the clock while the next occurrence is looked for is not taken away from there', async () => {
  setWindow({ run: { id: 1, overview: { start: 0, end: 100 } } as WindowState['run'], at: 50 })
  const first = toNextOccurrence()
  main.answer(60)
  await first
  expect(windowState().at).toBe(60)
  const second = toNextOccurrence()
  goToStart()
  main.answer(70)
  await second
  expect(windowState().at).toBe(0)
})
