import { expect, test } from 'vitest'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { expectedEvents } from '../../../src/renderer/inject/expected-events.ts'
import { checkout, event, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

const where = [{ property: 'total', equals: 30 }]
const journey = checkout({
  hold: { branches: [{ id: 'bought', name: 'Bought it', event: 'Bought', where, next: 'done' }] },
  journey: { exitRules: [{ id: 'gone', name: 'Gone away', event: 'Gone' }] },
})
const scenario = scenarioOf({ journeys: [journey], timeline: [event('+0s', 'Started', { session: 's1' })] })
const story = readerOf(scenario).instance(0)
const catalogue = [
  { name: 'Started', properties: { session: 'string' } },
  { name: 'Bought', properties: { total: 'number', coupon: 'boolean' } },
  { name: 'Viewed' },
] as const

test('first comes what the instance waits for, with its own identifier and what the filters ask for', () => {
  const at = Date.parse('2026-01-05T10:20:00Z')
  const [document] = scenario.journeys as [Journey]
  expect(expectedEvents(document, story, catalogue, at)).toEqual([
    { event: 'Bought', role: 'Leads to Bought it', properties: { total: 30, coupon: true, session: 's1' } },
    { event: 'Gone', role: 'Ends it: Gone away', properties: { session: 's1' } },
    { event: 'Started', role: 'Lets people in', properties: { session: 'sample session' } },
    { event: 'Viewed', role: null, properties: {} },
  ])
  expect(expectedEvents(document, story, [], at + 86_400_000).map(({ event: name }) => name)).toEqual(['Gone', 'Started'])
  expect(expectedEvents(null, null, catalogue, at).map(({ event: name }) => name)).toEqual(['Started', 'Bought', 'Viewed'])
})
