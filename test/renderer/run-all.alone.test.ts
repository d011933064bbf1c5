import { beforeEach, expect, test, vi } from 'vitest'
import type { RunAnswer, ScenarioFile, WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { cancelRunAll, runAll, useRunAll } from '../../src/renderer/checks/run-all.ts'
import { hearFilesChanged } from '../../src/renderer/run/changed-files.ts'
import { showReloadedWorkspace, showWorkspace } from '../../src/renderer/state/choose.ts'
import { windowState } from '../../src/renderer/state/window-state.ts'
import { checkout, event, readerOf, scenarioOf } from '../engine/run/rehearse.ts'

const main = vi.hoisted(() => ({
  answer: async (_scenario: string): Promise<unknown> => null,
}))
vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    startRun: ({ scenario }: { scenario: string }) => main.answer(scenario),
    closeRun: async () => undefined,
    cancelRun: async () => undefined,
  },
}))

const ran = readerOf(scenarioOf({ journeys: [checkout()], timeline: [event('+0s', 'Started', { session: 's1' })] })).overview()
const checkThat = (holds: boolean) => ({ name: 'x', holds, detail: '', expected: '', place: {} })
const finished = (holds: boolean): RunAnswer => ({
  kind: 'finished',
  runId: 1,
  kept: [],
  overview: { ...ran, checks: [checkThat(holds)] },
  destinations: [],
})
const scenario = (file: string): ScenarioFile => ({
  file,
  name: file,
  isRecorded: false,
  synthetic: null,
  journeys: ['checkout'],
  seed: 1,
  ok: true,
  profiles: 1,
  expectations: 1,
  clock: { start: ran.start, end: ran.end },
})
const workspace = (name = 'Shop', unsaved: readonly string[] = []): WorkspaceView => ({
  folder: '/shop',
  name,
  timezone: null,
  namespaces: [],
  events: [],
  segments: [],
  destinations: [],
  dataSources: [],
  journeys: [],
  versions: [],
  scenarios: [scenario('a'), scenario('b')],
  traits: [],
  problems: [],
  unsaved,
})

const result = () => useRunAll.getState().result

beforeEach(async () => {
  showWorkspace({ ...workspace(), folder: '/other' })
  showWorkspace(workspace())
  main.answer = async () => finished(true)
  await runAll()
  expect(result()).toMatchObject({ isComplete: true, isOfOldFiles: false })
  expect(windowState().verdicts).toEqual({ a: true, b: true })
})

/** a fails, and b has not answered yet. */
async function failHalfway(): Promise<{ running: Promise<void>; answerB: (answer: unknown) => void }> {
  let answerB: (answer: unknown) => void = () => undefined
  const ofB = new Promise((resolve) => {
    answerB = resolve
  })
  main.answer = async (file) => (file === 'a' ? finished(false) : ofB)
  const running = runAll()
  await vi.waitUntil(() => useRunAll.getState().running?.file === 'b')
  return { running, answerB }
}

test('what came of all scenarios stays until all have run again, also where that is cancelled', async () => {
  const before = result()
  const { running, answerB } = await failHalfway()
  expect([result(), windowState().verdicts]).toEqual([before, { a: true, b: true }])
  await cancelRunAll()
  answerB({ kind: 'cancelled' })
  await running
  expect([result(), windowState().verdicts, useRunAll.getState().running]).toEqual([before, { a: true, b: true }, null])
  const again = await failHalfway()
  again.answerB(finished(true))
  await again.running
  expect(windowState().verdicts).toEqual({ a: false, b: true })
})

test('it is marked as being of what the files were, once they have changed; saving alone changes nothing', async () => {
  showReloadedWorkspace(workspace('Shop', ['journeys/a.journey.json']))
  expect(result()?.isOfOldFiles).toBe(false)
  showReloadedWorkspace(workspace('Another name'))
  expect(result()?.isOfOldFiles).toBe(true)
  await runAll()
  expect(result()?.isOfOldFiles).toBe(false)
  hearFilesChanged(['workspace.json'])
  expect(result()?.isOfOldFiles).toBe(true)
})

test('files that change while it runs make it one of old files; another workspace has none', async () => {
  const { running, answerB } = await failHalfway()
  hearFilesChanged(['workspace.json'])
  answerB(finished(true))
  await running
  expect(result()).toMatchObject({ isComplete: true, isOfOldFiles: true })
  showWorkspace({ ...workspace(), folder: '/other' })
  expect(result()).toBeNull()
})

test('what is begun while the one that was cancelled still ends goes on', async () => {
  const { running, answerB } = await failHalfway()
  await cancelRunAll()
  const next = await failHalfway()
  answerB({ kind: 'cancelled' })
  await running
  expect(useRunAll.getState().running?.file).toBe('b')
  next.answerB(finished(true))
  await next.running
  expect(result()).toMatchObject({ isComplete: true })
  expect(windowState().verdicts).toEqual({ a: false, b: true })
})
