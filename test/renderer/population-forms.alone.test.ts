import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { newHistory } from '../../src/engine/edit/history.ts'
import { decodeScenario } from '../../src/engine/model/decode.ts'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import { synthesizeSchema } from '../../src/engine/model/recipe.ts'
import { profileSchema } from '../../src/engine/model/scenario.ts'
import { altered, fieldsIn, fieldsOf, isOfField, leavesOf, pointersIn } from './fields-of-forms.ts'

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({ bridge: {} }))
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
const { PopulationInspector } = await import('../../src/renderer/population-forms/PopulationInspector.tsx')
const { useOpenItems } = await import('../../src/renderer/step-forms/lists/open-items.ts')
const { useWindow } = await import('../../src/renderer/state/window-state.ts')

const file = 'scenarios/people.scenario.json'

/** A scenario whose people have every field that the schemas know, each kind of recipe among them. */
const scenario: JsonObject = {
  format: 'rehearsal/scenario/1',
  name: 'People',
  clock: { start: '2026-01-05T00:00:00Z', end: '+30d' },
  journeys: ['../journeys/a.journey.json'],
  profiles: [{ id: 'ann', identities: { email: ['a@b', { id: 'c@d', primary: true }] }, traits: { plan: 'pro' }, segments: ['vip'] }],
  synthesize: {
    profiles: {
      count: 9,
      idPrefix: 'u-',
      traits: {
        a: { value: 'x' },
        b: { faker: 'person.firstName' },
        c: { oneOf: { free: 0.7, pro: 0.3 } },
        d: { id: 'i-' },
        e: { uniform: { min: 1, max: 2, decimals: 1 } },
        f: { normal: { mean: 5, sd: 2, min: 1, max: 9, decimals: 2 } },
        g: { logNormal: { median: 5, sigma: 1, decimals: 3 } },
        h: { exponential: { mean: 5, decimals: 4 } },
        i: { integer: { min: 3, max: 8 } },
        j: { boolean: 0.25 },
        k: { mix: [{ weight: 2, make: { value: 'y' } }, { weight: 1 }] },
      },
      identities: {
        crm: { id: 'c-', coverage: 0.5 },
        email: { faker: 'internet.email', coverage: 0.6 },
        cookie: { trait: 'd', coverage: 0.7 },
      },
    },
    activity: [
      {
        event: 'Came',
        perProfile: { poisson: { mean: 1.5, every: '7d' } },
        rhythm: { hours: Array.from({ length: 24 }, (_, hour) => hour + 1), days: [1, 2, 3, 4, 5, 6, 7] },
        properties: { p: { value: 'z' } },
        followedBy: [
          {
            event: 'Looked',
            probability: 0.4,
            after: { logNormal: { median: '20m', sigma: 1 } },
            carry: ['p'],
            properties: { q: { value: 'w' } },
            followedBy: [{ event: 'Again', probability: 1, after: '5m' }],
          },
          { event: 'Bought', probability: 1, after: { uniform: { min: '1m', max: '2m' } } },
          { event: 'Left', probability: 1, after: { exponential: { mean: '3m' } } },
          { event: 'Slept', probability: 1, after: '4m' },
        ],
      },
    ],
  },
}

/** What the fields of the forms hold, with all that folds unfolded: summaries and headings are no fields. */
function fieldsShown(document: JsonObject): string {
  const listed = { file, name: 'People', isRecorded: false, synthetic: 9, journeys: [], seed: 1, ok: true, profiles: 10, expectations: 0 }
  const workspace = { scenarios: [{ ...listed, clock: null }], unsaved: [], problems: [], events: [], segments: [], namespaces: [] }
  // What is drawn without a window is drawn of the state that a store begins with.
  Object.assign(useWindow.getInitialState(), { workspace, edited: { [file]: { history: newHistory(document), saved: document } } })
  Object.assign(useOpenItems.getInitialState(), { open: Object.fromEntries(pointersIn(document, file).map((key) => [key, true])) })
  const markup = renderToStaticMarkup(createElement(MantineProvider, null, createElement(PopulationInspector, { file })))
  return fieldsIn(markup)
}

test('[EDIT20] there is a field for everything that can be said of people', () => {
  expect(decodeScenario(scenario).ok).toBe(true)
  const parts = { synthesize: synthesizeSchema, profiles: z.array(profileSchema) } as const
  const seen = new Set<z.ZodType>()
  const known = Object.entries(parts).flatMap(([part, schema]) => fieldsOf(schema, [part], seen))
  expect(known.length).toBeGreaterThan(40)
  const leaves = leavesOf({ synthesize: scenario.synthesize, profiles: scenario.profiles })
  // One hour is like another.
  const tried = leaves.filter((leaf) => !(leaf.includes('rhythm') && Number(leaf.at(-1)) > 1))
  // A field that the sample lacks would not be tried.
  expect(known.filter((field) => !leaves.some((leaf) => isOfField(field, leaf)))).toEqual([])
  const shown = fieldsShown(scenario)
  expect(tried.filter((leaf) => fieldsShown(altered(scenario, leaf) as JsonObject) === shown).map((leaf) => leaf.join('/'))).toEqual([])
})
