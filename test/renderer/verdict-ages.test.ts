import { beforeEach, expect, test } from 'vitest'
import type { ScenarioFile, WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { affectedScenarios, scenariosOf } from '../../src/renderer/checks/affected-scenarios.ts'
import { changesSoFar, isOldVerdict, tellVerdict, useVerdictAges } from '../../src/renderer/checks/verdict-ages.ts'
import { hearFilesChanged } from '../../src/renderer/run/changed-files.ts'
import { showReloadedWorkspace, showWorkspace } from '../../src/renderer/state/choose.ts'
import { setWindow, type WindowState, windowState } from '../../src/renderer/state/window-state.ts'

const journey = (id: string, name = id): WorkspaceView['journeys'][number] => ({
  file: `journeys/${id}`,
  id,
  name,
  journey: null,
  ok: true,
  publication: null,
})
const scenario = (file: string, journeys: readonly string[], more: Partial<ScenarioFile> = {}): ScenarioFile => ({
  ...{ file, name: file, isRecorded: false, journeys, seed: 1, ok: true, profiles: 1, synthetic: null, expectations: 1, clock: null },
  ...more,
})
const workspace = (more: Partial<WorkspaceView> = {}): WorkspaceView => ({
  ...{ folder: '/shop', name: 'Shop', timezone: null, namespaces: [], events: [], segments: [], destinations: [], dataSources: [] },
  journeys: [journey('checkout'), journey('welcome')],
  versions: [],
  scenarios: [scenario('a', ['checkout']), scenario('b', ['welcome']), scenario('both', ['checkout', 'welcome'])],
  traits: [],
  problems: [],
  unsaved: [],
  ...more,
})
const edited = (file: string, present: unknown) => ({ [file]: { history: { present } } }) as unknown as WindowState['edited']
const files = (view: WorkspaceView, of: WindowState['edited'] = {}) => ({ workspace: view, edited: of })

test('a change concerns the scenarios that are of it: of a journey, of a scenario itself, of anything else all', () => {
  const before = workspace()
  const changed = (more: Partial<WorkspaceView>) => affectedScenarios(files(workspace(more)), files(before))
  expect(changed({ journeys: [journey('checkout', 'Other'), journey('welcome')] })).toEqual(['a', 'both'])
  expect(changed({ scenarios: [scenario('a', ['checkout']), scenario('b', ['welcome'], { seed: 2 }), before.scenarios[2]!] })).toEqual([
    'b',
  ])
  expect(changed({ name: 'Other' })).toEqual(['a', 'b', 'both'])
  expect(changed({ unsaved: ['journeys/checkout'] })).toEqual([])
  expect(changed({})).toEqual([])
})

test('so does what is edited, once it is another than it was', () => {
  const of = (file: string) => affectedScenarios(files(workspace(), edited(file, 2)), files(workspace(), edited(file, 1)))
  expect(of('journeys/welcome')).toEqual(['b', 'both'])
  expect(of('a')).toEqual(['a'])
  expect(of('workspace.json')).toEqual(['a', 'b', 'both'])
  expect(affectedScenarios(files(workspace(), edited('a', 1)), files(workspace()))).toEqual([])
})

const old = () => ['a', 'b', 'both'].filter((file) => isOldVerdict(file)(useVerdictAges.getState()))

beforeEach(() => {
  showWorkspace({ ...workspace(), folder: '/other' })
  showWorkspace(workspace())
  for (const file of ['a', 'b', 'both']) tellVerdict(file, true, changesSoFar())
  expect(old()).toEqual([])
})

test('what was said of a scenario is old once it could run otherwise, until it has run again', () => {
  showReloadedWorkspace(workspace({ journeys: [journey('checkout', 'Other'), journey('welcome')] }))
  expect(old()).toEqual(['a', 'both'])
  tellVerdict('a', false, changesSoFar())
  expect([old(), windowState().verdicts]).toEqual([['both'], { a: false, b: true, both: true }])
})

test('a run that began before a file changed on the disk says what was, where the file matters to it', () => {
  const asOf = changesSoFar()
  hearFilesChanged(['journeys/welcome'])
  expect(old()).toEqual(['b', 'both'])
  tellVerdict('both', true, changesSoFar())
  hearFilesChanged(['data/more.ndjson', 'journeys/new.journey.json', 'scenarios/new.scenario.json', 'a'])
  expect(old()).toEqual(['a', 'b'])
  hearFilesChanged(['destinations/fn.js'])
  expect(old()).toEqual(['a', 'b', 'both'])
  tellVerdict('b', true, asOf)
  expect(old()).toEqual(['a', 'b', 'both'])
  showWorkspace({ ...workspace(), folder: '/other' })
  expect(old()).toEqual([])
})

test('data matters to scenarios that have some, a version of a journey to those that are of it, and all to a broken one', () => {
  const version = { file: 'journeys/checkout-2.journey.json', id: 'checkout', name: 'Checkout', version: 2 }
  const recorded = scenario('recorded', ['welcome'], { isRecorded: true })
  const view = workspace({ versions: [version], scenarios: [scenario('a', ['checkout']), recorded, scenario('broken', [])] })
  expect(scenariosOf(['data/x.csv'], view)).toEqual(['recorded', 'broken'])
  expect(scenariosOf([version.file], view)).toEqual(['a', 'broken'])
  expect(scenariosOf(['workspace.json'], view)).toEqual(['a', 'recorded', 'broken'])
})

test('the run that is shown is old after a reading anew only where a file that matters to it has changed', () => {
  const run = (scenario: string) => ({ scenario }) as unknown as NonNullable<WindowState['run']>
  const reloaded = (scenario: string, news: readonly string[] | null) => {
    setWindow({ run: run(scenario), filesChanged: false })
    for (const file of ['a', 'b', 'both']) tellVerdict(file, true, changesSoFar())
    if (news !== null) hearFilesChanged(news)
    showReloadedWorkspace(workspace())
    return windowState().filesChanged
  }
  expect(reloaded('a', ['journeys/checkout'])).toBe(true)
  expect(reloaded('a', ['journeys/welcome'])).toBe(false)
  expect(reloaded('a', null)).toBe(true)
})
