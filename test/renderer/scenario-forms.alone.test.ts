import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { newHistory } from '../../src/engine/edit/history.ts'
import { decodeScenario } from '../../src/engine/model/decode.ts'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import { scenarioSchema } from '../../src/engine/model/scenario.ts'
import { altered, fieldsIn, fieldsOf, isOfField, leavesOf, pointersIn } from './fields-of-forms.ts'

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({ bridge: {} }))
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
const { ScenarioInspector } = await import('../../src/renderer/scenario-forms/ScenarioInspector.tsx')
const { useOpenItems } = await import('../../src/renderer/step-forms/lists/open-items.ts')
const { useWindow } = await import('../../src/renderer/state/window-state.ts')

const file = 'scenarios/all.scenario.json'

const expectations: readonly JsonObject[] = [
  { name: 'n1', profile: 'ann', journey: 'a', paths: ['in > out'] },
  { journey: 'a', step: 'mail', entered: 3 },
  {
    ...{ journey: 'a', step: 'mail' },
    entered: { equals: 1, 'not-equals': 2, 'greater-than': 3, 'less-than': 4, 'at-least': 5, 'at-most': 6 },
  },
  { sends: { journey: 'a', step: 'mail', activation: 'a1', destination: 'braze', profile: 'ann', status: 'failed' }, count: 4 },
  { sends: {}, every: { path: '$.status', equals: 'delivered' } },
  { refused: { journey: 'a', profile: 'bob', reason: 'already-active' }, count: 5 },
  { journey: 'a', outcomes: { completed: { 'at-least': 0.5 } } },
]

/** A scenario that says everything that the schema knows. */
const scenario: JsonObject = {
  format: 'rehearsal/scenario/1',
  name: 'All',
  seed: 7,
  clock: { start: '2026-01-05T00:00:00Z', end: '+30d' },
  journeys: ['../journeys/a.journey.json'],
  expect: expectations,
}

/** Parts that have their forms elsewhere: people, what the workspace defines, and the file itself. */
const elsewhere = ['$schema', 'format', 'profiles', 'synthesize', 'namespaces', 'events', 'segments', 'destinations']

/** What the fields of the forms hold, with all that folds unfolded. */
function fieldsShown(document: JsonObject): string {
  const listed = { file, name: 'All', isRecorded: false, synthetic: null, journeys: [], seed: 1, ok: true, profiles: 1, expectations: 0 }
  const nothing = { unsaved: [], problems: [], events: [], segments: [], namespaces: [], journeys: [], versions: [], destinations: [] }
  const workspace = { scenarios: [{ ...listed, clock: null }], timezone: 'UTC', ...nothing }
  // What is drawn without a window is drawn of the state that a store begins with.
  Object.assign(useWindow.getInitialState(), { workspace, edited: { [file]: { history: newHistory(document), saved: document } } })
  Object.assign(useOpenItems.getInitialState(), { open: Object.fromEntries(pointersIn(document, file).map((key) => [key, true])) })
  return fieldsIn(renderToStaticMarkup(createElement(MantineProvider, null, createElement(ScenarioInspector, { file }))))
}

test('[SCN6] there is a field for everything that a scenario says beside its people', () => {
  const decoded = decodeScenario(scenario)
  expect(decoded.ok ? [] : decoded.problems).toEqual([])
  const parts = Object.keys(scenario).filter((part) => !elsewhere.includes(part))
  const seen = new Set<z.ZodType>()
  const known = parts
    .filter((part) => part !== 'journeys')
    .flatMap((part) => fieldsOf(scenarioSchema.shape[part as keyof typeof scenarioSchema.shape] as z.ZodType, [part], seen))
  const leaves = parts.flatMap((part) => leavesOf(scenario[part], [part]))
  // A field that the sample lacks would not be tried.
  expect(known.filter((field) => !leaves.some((leaf) => isOfField(field, leaf)))).toEqual([])
  const shown = fieldsShown(scenario)
  // Journeys are ticked, or named in words.
  const tried = leaves.filter(([part]) => part !== 'journeys')
  expect(tried.filter((leaf) => fieldsShown(altered(scenario, leaf) as JsonObject) === shown).map((leaf) => leaf.join('/'))).toEqual([])
})
