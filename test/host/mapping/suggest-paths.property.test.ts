import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import type { PathSuggestion } from '../../../src/engine/mapping/path-suggestion.ts'
import type { SendPlace } from '../../../src/engine/mapping/send-place.ts'
import { suggestPaths } from '../../../src/engine/mapping/suggest-paths.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { mapByVendor } from '../../../src/host/mapping/vendor-mapping.ts'
import { journeyArbitrary, type RandomJourney } from '../../engine/properties/journey-arbitrary.ts'
import { scenarioArbitrary } from '../../engine/properties/scenario-arbitrary.ts'
import { readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

/** Names as people give them, some of which the product's paths cannot reach. */
const eventName = fc.constantFrom('Cart Modified', 'Order.Completed', "User's Cart", 'Order[2]', 'Say "yes"', 'Cart-[a]', 'Ünïcode', '2')
const propertyName = fc.constantFrom('total', 'line total', 'a.b', "it's", 'items[0]', 'items[x]', '7', 'a-b', '"q"', 'x]', '5]')
const names = fc.record({
  events: fc.uniqueArray(eventName, { minLength: 4, maxLength: 4 }),
  properties: fc.uniqueArray(propertyName, { minLength: 2, maxLength: 4 }),
  traits: fc.uniqueArray(propertyName, { maxLength: 3 }),
  context: fc.constantFrom('all', 'none', 'some'),
})

const given = fc
  .record({ journey: journeyArbitrary('one'), world: scenarioArbitrary(), names })
  .map(({ journey, world, names: { events, properties, traits, context } }) => {
    const renamed = new Map(['Started', 'Bought', 'Ordered', 'Gone'].map((name, place) => [name, events[place] ?? name]))
    const all = Object.fromEntries(properties.map((name) => [name, `value of ${name}`]))
    const selected = traits.slice(1)
    const selection = context === 'some' ? events.map((event) => `${event}.${properties[0]}`) : context
    const entries = ['u1', 'u2'].map((profile) => ({ at: '+0s', profile, event: 'Started', properties: {} }))
    const happens = [...entries, ...world.timeline].flatMap((item) => ('event' in item ? [item] : []))
    return {
      ...world,
      journeys: [renamedIn(journey, renamed, { context: selection, traits: selected })],
      synthesize: undefined,
      profiles: ['u1', 'u2', 'u-0', 'u-1'].map((id) => ({ id, traits: Object.fromEntries(traits.map((name) => [name, `trait ${name}`])) })),
      timeline: happens.map((item) => ({
        ...item,
        event: renamed.get(item.event) ?? item.event,
        properties: { ...item.properties, session: 's1', ...all },
      })),
      events: events.map((name) => ({ name, properties: Object.fromEntries(properties.map((property) => [property, 'string'])) })),
      traits,
    }
  })

/** The same journey with other names of events, and with what its sends select. */
function renamedIn(journey: RandomJourney, renamed: ReadonlyMap<string, string>, selection: object): object {
  const named = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(named)
    if (typeof part !== 'object' || part === null) return part
    const entries = Object.entries(part).map(([key, value]) => [
      key,
      key === 'event' ? (renamed.get(String(value)) ?? value) : named(value),
    ])
    const copy = Object.fromEntries(entries) as Record<string, unknown>
    return 'destination' in copy ? { ...copy, traits: [], ...selection } : copy
  }
  return named(journey) as object
}

interface Told {
  readonly send: SendResult
  readonly event: JsonObject
  readonly path: string
  readonly suggestions: readonly PathSuggestion[]
}

/** The sends of a run, each with what is suggested for its mapping. */
function told({ traits, ...scenario }: typeof given extends fc.Arbitrary<infer One> ? One : never): Told[] {
  const read = scenarioOf(scenario, ['unknown-context-event'])
  const journey = read.journeys[0] as Journey
  const known = new Map(traits.map((name) => [name, 'string' as const]))
  const { sends, instances } = readerOf(read).result(10_000)
  return sends.map((send) => {
    const place: SendPlace = send.step === null ? { kind: 'exit' } : { kind: 'step', step: send.step, activation: send.activation ?? '' }
    const path = instances.find(({ id }) => id === send.instance)?.path ?? ''
    return { send, event: send.event ?? {}, path, suggestions: suggestPaths(journey, place, { events: read.events, traits: known }) }
  })
}

function mapped(directive: JsonObject, event: JsonObject): unknown {
  const payload = mapByVendor({ value: directive }, structuredClone(event), { at: 0, random: () => 0 }) as { readonly value?: unknown }
  return payload.value
}

function valueAt(event: JsonObject, keys: readonly string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>((value, key) => (value as JsonObject | undefined)?.[key], event)
}

const runs = { numRuns: 300, seed: 20261123 }

test('[SUG2][SUG3][SUG4][SUG5] what is suggested is what the product’s own code finds in the sends of a run', () => {
  let sends = 0
  fc.assert(
    fc.property(given, (scenario) => {
      for (const { send, event, path, suggestions } of told(scenario)) {
        sends += 1
        for (const suggestion of suggestions) {
          const { path: written, keys, presence, isSent, unaddressable, without } = suggestion
          const value = valueAt(event, keys)
          const found = mapped({ '@path': written }, event)
          const about = `${written} in ${path} at ${send.step}: ${JSON.stringify(suggestion)}`
          if (!isSent) expect(value, about).toBeUndefined()
          if (unaddressable) {
            if (value !== undefined) expect(found, about).not.toEqual(value)
            if (value !== undefined && unaddressable.liquid !== null && typeof value === 'string')
              expect(mapped({ '@liquid': unaddressable.liquid }, event), about).toBe(value)
            continue
          }
          expect(found, about).toEqual(value)
          if (isSent && presence === 'always') expect(value, about).toBeDefined()
          if (isSent && presence === 'some-ways' && value === undefined) {
            const passed = without.some((way) =>
              way.kind === 'way' ? ` ${path} `.includes(way.branch === null ? ` ${way.step} ` : ` ${way.step}[${way.branch}] `) : true,
            )
            expect(passed, about).toBe(true)
          }
        }
      }
    }),
    runs,
  )
  expect(sends).toBeGreaterThan(200)
})

test('[SUG1] nothing is in the context of a send that is not suggested', () => {
  fc.assert(
    fc.property(given, (scenario) => {
      for (const { event, suggestions } of told(scenario)) {
        const context = valueAt(event, ['properties', 'journey_context']) as JsonObject
        const suggested = suggestions.filter(({ isSent }) => isSent).map(({ keys }) => JSON.stringify(keys.slice(2, 4)))
        for (const [key, properties] of Object.entries(context)) {
          for (const property of Object.keys(properties as JsonObject)) {
            if (property !== 'session' && property !== 'order' && property !== 'plan')
              expect(suggested, JSON.stringify([key, property])).toContain(JSON.stringify([key, property]))
          }
        }
      }
    }),
    runs,
  )
})
