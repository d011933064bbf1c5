import { expect, test } from 'vitest'
import type { ScenarioFile, WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { firstChoice } from '../../src/renderer/state/choose.ts'
import { checkout } from './sample-journey.ts'

const scenario = (file: string, rest: Partial<ScenarioFile> = {}): ScenarioFile => ({
  file,
  name: file,
  isRecorded: false,
  synthetic: null,
  journeys: ['checkout'],
  seed: 1,
  ok: true,
  profiles: 1,
  expectations: 0,
  clock: { start: 0, end: 1 },
  ...rest,
})

const workspace = (...scenarios: ScenarioFile[]): WorkspaceView => ({
  folder: '/shop',
  name: 'Shop',
  timezone: null,
  namespaces: [],
  events: [],
  segments: [],
  destinations: [],
  dataSources: [],
  journeys: [
    { file: 'journeys/other.journey.json', id: 'other', name: 'Other', journey: { ...checkout, id: 'other' }, ok: true, publication: null },
  ],
  versions: [],
  scenarios,
  traits: [],
  problems: [],
  unsaved: [],
})

test('the showpiece scenario is taken where there is one, with its first journey', () => {
  const choice = firstChoice(workspace(scenario('scenarios/a.scenario.json'), scenario('scenarios/ten-thousand-shoppers.scenario.json')))
  expect([choice.scenario?.file, choice.journey]).toEqual(['scenarios/ten-thousand-shoppers.scenario.json', 'checkout'])
})

test('else the first that can run', () => {
  const choice = firstChoice(workspace(scenario('a', { ok: false, journeys: [] }), scenario('b')))
  expect(choice.scenario?.file).toBe('b')
})

test('without scenarios a journey is shown all the same', () => {
  expect(firstChoice(workspace())).toEqual({ scenario: null, journey: 'other' })
})
