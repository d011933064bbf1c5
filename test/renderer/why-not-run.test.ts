import { expect, test } from 'vitest'
import { whyNotRun } from '../../src/renderer/header/why-not-run.ts'
import { type WindowState, windowState } from '../../src/renderer/state/window-state.ts'

const withScenario = (ok: boolean): WindowState =>
  ({ ...windowState(), scenario: 'a', workspace: { scenarios: [{ file: 'a', ok }] } }) as unknown as WindowState

test('what keeps a scenario from being run is told where it is run', () => {
  expect(whyNotRun(withScenario(true))).toBeNull()
  expect(whyNotRun(withScenario(false))).toBe('The chosen scenario cannot run: the tab Problems says why')
  expect(whyNotRun({ ...withScenario(true), scenario: null })).toBe('There is no scenario that can run')
  const activity = { kind: 'running', ticket: 't', scenario: 'a', name: 'A', progress: null } as const
  expect(whyNotRun({ ...withScenario(true), activity })).toBe('A run is under way')
})
