import { expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { lines } from '../model/problem-lines.ts'
import { journey, linesOfScenario, steps } from './checked.ts'

const crm = { id: 'crm', kind: 'recorder' }
const cap = (destinations: readonly string[], more: object = {}) => ({ destinations, max: 100, per: '1s', ...more })

function linesOfWorkspace(given: object): string[] {
  const decoded = decodeWorkspace({ format: 'rehearsal/workspace/1', name: 'Shop', ...given })
  return lines(decoded.ok ? checkWorkspace(decoded.value) : decoded.problems)
}

function scenario(given: object): object {
  const clock = { start: '2026-01-05T10:00:00Z', end: '+1d' }
  return { format: 'rehearsal/scenario/1', name: 'A test', clock, journeys: [journey(steps())], ...given }
}

test('a cap names destinations and data sources that are there, each once', () => {
  const dataSources = [{ id: 'Weather', fieldGroups: { now: {} } }]
  const caps = [cap(['crm', 'Weather']), cap(['crn', 'crm', 'crm']), cap(['ExperiencePlatform'])]
  expect(linesOfWorkspace({ destinations: [crm], dataSources, caps })).toEqual([
    '/caps/1/destinations/0 unknown-destination',
    '/caps/1/destinations/2 duplicate-id',
    '/caps/2/destinations/0 unknown-destination',
  ])
})

test('the caps of a scenario may name what its workspace has; what could not be read is not missed', () => {
  const caps = [cap(['crm', 'erp'])]
  const known = { destinations: [{ id: 'crm', kind: 'recorder' as const }], dataSources: [], segments: [] }
  expect(linesOfScenario(scenario({ caps }), known)).toEqual(['/caps/0/destinations/1 unknown-destination'])
  expect(linesOfScenario(scenario({ caps }))).toEqual([])
  expect(linesOfScenario(scenario({ caps }), { ...known, incomplete: new Set(['destinations'] as const) })).toEqual([])
})

test('a cap allows at least one call in a period of some length', () => {
  const caps = [cap(['crm'], { per: '0s' }), cap(['crm'], { max: 0 }), cap([]), { destinations: ['crm'], max: 1 }]
  expect(linesOfWorkspace({ destinations: [crm], caps: caps.slice(0, 1) })).toEqual(['/caps/0/per zero-duration'])
  expect(linesOfWorkspace({ destinations: [crm], caps })).toEqual([
    '/caps/1/max out-of-range',
    '/caps/2/destinations too-few',
    '/caps/3/per missing-field',
  ])
})

test('data sources have ids of their own, and the profile itself answers nothing', () => {
  const groups = { fieldGroups: { now: { cache: '10m' } } }
  const dataSources = [
    { id: 'Weather', ...groups, responses: [{ body: { temperature: 20 } }] },
    { id: 'Weather', ...groups },
    { id: 'ExperiencePlatform', ...groups, responses: [{ status: 200 }] },
  ]
  expect(linesOfWorkspace({ dataSources })).toEqual(['/dataSources/1/id duplicate-id', '/dataSources/2/responses unasked-responses'])
})

test('data sources of a scenario that no journey can read are doubtful', () => {
  expect(linesOfScenario(scenario({ dataSources: [{ id: 'Weather', fieldGroups: {} }] }))).toEqual(['/dataSources unread-data-sources?'])
})

test('how long a field group is kept is doubtful where no product of the scenario keeps anything', () => {
  const dataSources = [{ id: 'Weather', fieldGroups: { now: { cache: '10m' }, week: {} } }]
  const lint = (preset: string, more: object = {}) => {
    const adobe = { format: 'rehearsal/journey/1', id: 'j', preset, start: 'e', steps: { e: { type: 'event', event: 'Login' } } } as Journey
    return linesOfScenario(scenario({ dataSources, journeys: ['j.journey.json'], ...more }), { journeys: [adobe] })
  }
  expect(lint('jo-2020-07')).toEqual([])
  expect(lint('ajo-current')).toEqual(['/dataSources/0/fieldGroups/now/cache cache-without-effect?'])
  expect(lint('ajo-current', { assumptions: { 'fieldGroup.cacheDuration': 'per-field-group' } })).toEqual([])
})

test('actions and sends that use up the same calls are doubtful, for they are counted apart', () => {
  const destinations = [
    { id: 'sink', kind: 'recorder' as const },
    { id: 'crm', kind: 'recorder' as const },
  ]
  const action = { type: 'action', destination: 'crm', parameters: {} }
  const adobe = { format: 'rehearsal/journey/1', id: 'k', preset: 'ajo-current', start: 'e', steps: { a: action } } as unknown as Journey
  const twilio = journey(steps()) as Journey
  const lint = (journeys: Journey[], given: object) =>
    linesOfScenario(scenario({ journeys: ['j.journey.json', 'k.journey.json'], ...given }), { journeys, destinations })
  const shared = { caps: [cap(['sink', 'crm'])] }
  expect(lint([twilio, adobe], shared)).toEqual(['/journeys/1 counted-apart?'])
  expect(lint([twilio, adobe], { caps: [cap(['sink']), cap(['crm'])] })).toEqual([])
  expect(lint([twilio, adobe], {})).toEqual([])
  expect(lint([twilio], shared)).toEqual([])
})
