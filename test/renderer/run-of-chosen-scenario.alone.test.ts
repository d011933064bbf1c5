import { beforeEach, expect, test, vi } from 'vitest'
import type { RunAnswer, ScenarioFile, WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { keepSoon } from '../../src/renderer/editing/keep-drafts.ts'
import { closeAllKept, useKeptRuns } from '../../src/renderer/runs/kept-runs.ts'
import { chooseScenario, showWorkspace } from '../../src/renderer/state/choose.ts'
import { cancelRun, runScenario } from '../../src/renderer/state/run-scenario.ts'
import { perform } from '../../src/renderer/state/session.ts'
import { setWindow, windowState } from '../../src/renderer/state/window-state.ts'
import { checkout, event, readerOf, scenarioOf } from '../engine/run/rehearse.ts'

type Started = { readonly ticket: string; readonly scenario: string; readonly seed: number; readonly session?: unknown }

const main = vi.hoisted(() => ({
  started: [] as Started[],
  closed: [] as number[],
  notices: [] as string[],
  end: (_answer: RunAnswer): void => undefined,
  /** Ends the keeping of what was changed. */
  keep: (): void => undefined,
}))

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    startRun: (request: Started) => {
      main.started.push(request)
      return new Promise<RunAnswer>((resolve) => {
        main.end = resolve
      })
    },
    cancelRun: async () => undefined,
    keepDraft: () =>
      new Promise((resolve) => {
        main.keep = () => resolve({ isKept: true, workspace: { kind: 'cancelled' } })
      }),
    closeRun: async (run: number) => void main.closed.push(run),
    ask: async () => null,
  },
}))
vi.mock('@mantine/notifications', () => ({
  notifications: { show: ({ title, message }: { title: string; message: string }) => void main.notices.push(`${title}. ${message}`) },
}))

/** Of the one journey. */
const id = 'checkout'
const overview = readerOf(scenarioOf({ journeys: [checkout()], timeline: [event('+0s', 'Started', { session: 's1' })] })).overview()
const finished = (runId: number): RunAnswer => ({ kind: 'finished', runId, kept: [1, 2, 3, 4].slice(0, runId), overview, destinations: [] })

const scenario = (file: string, seed: number): ScenarioFile => {
  const { start, end } = overview
  const journeys = [id]
  return {
    file,
    name: `Scenario ${file}`,
    isRecorded: false,
    synthetic: null,
    journeys,
    seed,
    ok: true,
    profiles: 1,
    expectations: 0,
    clock: { start, end },
  }
}
const [a, b] = [scenario('a', 1), scenario('b', 2)]
const workspace = (folder = '/shop'): WorkspaceView => {
  return {
    folder,
    name: 'Shop',
    timezone: null,
    namespaces: [],
    events: [],
    segments: [],
    destinations: [],
    dataSources: [],
    journeys: [],
    versions: [],
    scenarios: [a, b],
    traits: [],
    problems: [],
    unsaved: [],
  }
}

beforeEach(() => {
  closeAllKept()
  for (const list of [main.started, main.closed, main.notices]) list.length = 0
  showWorkspace(workspace())
})

/** Runs the chosen scenario to its end. */
async function runToItsEnd(runId: number): Promise<boolean> {
  const running = runScenario()
  main.end(finished(runId))
  return running
}

test('a run that ends while its scenario is the chosen one is shown', async () => {
  expect(await runToItsEnd(1)).toBe(true)
  expect(windowState().run).toMatchObject({ id: 1, scenario: 'a', seed: 1 })
  expect(main.notices).toEqual([])
})

test('a run whose scenario is not the chosen one any more leaves the shown run, is kept, and told', async () => {
  await runToItsEnd(1)
  chooseScenario(b)
  const running = runScenario()
  chooseScenario(a)
  expect(windowState().activity).toMatchObject({ kind: 'running', scenario: 'b', name: 'Scenario b' })
  setWindow({ at: overview.end })
  main.end(finished(2))
  expect(await running).toBe(false)
  expect(windowState()).toMatchObject({
    activity: { kind: 'idle' },
    scenario: 'a',
    seed: 1,
    at: overview.end,
    run: { id: 1, scenario: 'a' },
  })
  expect(useKeptRuns.getState().runs.map((run) => [run.id, run.name, run.scenario])).toEqual([
    [1, 'Run 1', 'a'],
    [2, 'Run 2', 'b'],
  ])
  expect(main.notices).toEqual(['Scenario b has run. Another scenario is chosen: it is kept under Runs, as Run 2.'])
})

test('while a run goes on no other one is begun', async () => {
  const running = runScenario()
  chooseScenario(b)
  expect(await runScenario()).toBe(false)
  expect(main.started.map((request) => request.scenario)).toEqual(['a'])
  chooseScenario(a)
  main.end(finished(1))
  expect(await running).toBe(true)
})

test('a run that is cancelled while main is told of the last change is not begun', async () => {
  keepSoon('a')
  const running = runScenario()
  await cancelRun()
  main.keep()
  expect(await running).toBe(false)
  expect(main.started).toEqual([])
  expect(windowState().activity).toEqual({ kind: 'idle' })
  expect(await runToItsEnd(1)).toBe(true)
})

test('what was wrong with a scenario that is not the chosen one any more is a notice, and not told of the chosen one', async () => {
  const refused = runScenario()
  chooseScenario(b)
  main.end({ kind: 'fault', message: 'Out of memory.' })
  expect(await refused).toBe(false)
  expect(windowState().activity).toEqual({ kind: 'idle' })
  expect(main.notices).toEqual(['Scenario a stopped at a fault of the engine. Out of memory.'])
})

test('an act goes on from the shown run, with its scenario and its seed, whatever was chosen for the next one', async () => {
  await runToItsEnd(1)
  chooseScenario(b)
  setWindow({ journey: id, at: overview.start })
  const acting = perform({ do: 'pause' })
  expect(main.started.at(-1)).toMatchObject({ scenario: 'a', seed: 1 })
  main.end(finished(2))
  expect(await acting).toBe(true)
  expect(windowState()).toMatchObject({ scenario: 'a', seed: 1, run: { id: 2, scenario: 'a' }, at: overview.start + 1 })
  expect(windowState().session.acts).toHaveLength(1)
})

test('an act whose scenario is left while it runs is kept as a run, and the shown one stays as it was', async () => {
  await runToItsEnd(1)
  setWindow({ journey: id, at: overview.start })
  const acting = perform({ do: 'pause' })
  chooseScenario(b)
  main.end(finished(2))
  expect(await acting).toBe(false)
  expect(windowState()).toMatchObject({ scenario: 'b', run: { id: 1 }, session: { acts: [] }, at: overview.start })
  expect(useKeptRuns.getState().runs.map((run) => [run.id, run.changes.acts.length])).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('a run of a workspace that was left is freed', async () => {
  const running = runScenario()
  showWorkspace(workspace('/other'))
  main.end(finished(1))
  expect(await running).toBe(false)
  expect([windowState().run, main.closed]).toEqual([null, [1]])
})
