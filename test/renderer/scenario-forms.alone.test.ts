import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { newHistory } from '../../src/engine/edit/history.ts'
import { decodeScenario } from '../../src/engine/model/decode.ts'
import { journeySchema } from '../../src/engine/model/journey.ts'
import type { JsonObject, JsonValue } from '../../src/engine/model/json-value.ts'
import { scenarioSchema } from '../../src/engine/model/scenario.ts'
import { altered, fieldsIn, fieldsOf, isOfField, leavesOf, type Path, pointersIn } from './fields-of-forms.ts'

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({ bridge: {} }))
// All that folds is open.
vi.mock('../../src/renderer/state/folds.ts', () => ({ useFold: () => [true, () => {}], openFold: () => {} }))
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

const person = { at: '+1h', profile: 'ann' }
const journeyAct = { at: '+2h', journey: 'a' }
const timeline: readonly JsonObject[] = [
  { ...person, event: 'Came', properties: { p: 'x' }, messageId: 'm1', timestamp: '+59m', identity: { email: 'a@b' } },
  { ...person, traits: { plan: 'pro' } },
  { ...person, segment: 'vip', change: 'enter' },
  { at: '+3h', calculate: ['gold'] },
  { at: '+4h', merge: { from: 'bob', into: 'ann' } },
  { ...person, journey: 'a', reaction: { step: 'mail', interaction: 'opened' } },
  { ...journeyAct, do: 'publish', definition: '../journeys/b.journey.json', previous: 'archive', excludeEarlier: true },
  { ...journeyAct, do: 'pause' },
  { ...journeyAct, do: 'stop', version: 2 },
  {
    ...{ ...journeyAct, do: 'edit-activation', step: 'mail', activation: 'a1' },
    set: { destination: 'braze', action: 'track', eventName: 'Nudge', context: 'none', traits: ['email'], mapping: { a: 'b' } },
  },
  {
    ...{ ...journeyAct, do: 'edit-activation', step: 'mail', activation: 'a1' },
    set: { context: ['Came.p'] },
  },
  { ...journeyAct, do: 'delete-activation', step: 'mail', activation: 'a1' },
]

/** A scenario that says everything that the schema knows. */
const scenario: JsonObject = {
  format: 'rehearsal/scenario/1',
  name: 'All',
  seed: 7,
  clock: { start: '2026-01-05T00:00:00Z', end: '+30d' },
  journeys: ['../journeys/a.journey.json'],
  workspace: '../workspace.json',
  caps: [{ destinations: ['crm'], max: 100, per: '1s' }],
  timeline,
  assumptions: { 'event-at-deadline': 'timer-wins' },
  data: ['../data/events.ndjson'],
  limits: { occurrences: 1000, visitsPerInstant: 100 },
  expect: expectations,
}

/** Parts that have their forms elsewhere: people, what the workspace defines, answers in the workspace's own forms, and the file itself. */
const elsewhere = [
  ...['$schema', 'format', 'profiles', 'synthesize', 'namespaces', 'events', 'segments', 'destinations'],
  ...['dataSources', 'responses'],
]

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

/** The scenario with nothing but the item that a value is of, and where that is then: all of it at once takes long to draw. */
function narrowed([part = '', place = '', ...rest]: Path): readonly [JsonObject, Path] {
  const { name = '', format = '', clock = {}, journeys = [] } = scenario
  const of = { format, name, clock, journeys, ...(part in scenario && { [part]: scenario[part] as JsonValue }) }
  if (part !== 'timeline' && part !== 'expect') return [of, [part, place, ...rest].filter((key) => key !== '')]
  return [{ ...of, [part]: [(scenario[part] as readonly JsonValue[])[Number(place)] as JsonValue] }, [part, '0', ...rest]]
}

test('[SCN6] there is a field for everything that a scenario says beside its people', () => {
  const decoded = decodeScenario(scenario)
  expect(decoded.ok ? [] : decoded.problems).toEqual([])
  const parts = Object.keys(scenarioSchema.shape).filter((part) => !elsewhere.includes(part))
  // A version that the timeline publishes is a journey, written in its own forms or as JSON.
  const seen = new Set<z.ZodType>([journeySchema])
  const known = parts
    .filter((part) => part !== 'journeys')
    .flatMap((part) => fieldsOf(scenarioSchema.shape[part as keyof typeof scenarioSchema.shape] as z.ZodType, [part], seen))
  const leaves = parts.flatMap((part) => leavesOf(scenario[part], [part]))
  // A field that the sample lacks would not be tried.
  expect(known.filter((field) => !leaves.some((leaf) => isOfField(field, leaf)))).toEqual([])
  // Journeys are ticked, or named in words.
  const tried = leaves.filter(([part]) => part !== 'journeys')
  const isShown = (leaf: Path) => {
    const [document, place] = narrowed(leaf)
    return fieldsShown(altered(document, place) as JsonObject) !== fieldsShown(document)
  }
  expect(tried.filter((leaf) => !isShown(leaf)).map((leaf) => leaf.join('/'))).toEqual([])
})
