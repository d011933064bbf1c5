import { beforeEach, expect, test } from 'vitest'
import type { ScenarioFile, WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { affectedScenarios } from '../../src/renderer/checks/affected-scenarios.ts'
import { changesSoFar, isOldVerdict, tellVerdict, useVerdictAges } from '../../src/renderer/checks/verdict-ages.ts'
import { hearFilesChanged } from '../../src/renderer/run/changed-files.ts'
import { showReloadedWorkspace, showWorkspace } from '../../src/renderer/state/choose.ts'
import { type WindowState, windowState } from '../../src/renderer/state/window-state.ts'

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

test('a run that began before the change says what was, and nobody knows which file changed on the disk', () => {
  const asOf = changesSoFar()
  hearFilesChanged()
  expect(old()).toEqual(['a', 'b', 'both'])
  tellVerdict('b', true, asOf)
  expect(old()).toEqual(['a', 'b', 'both'])
  showWorkspace({ ...workspace(), folder: '/other' })
  expect(old()).toEqual([])
})
