import { expect, test } from 'vitest'
import type { FieldChange } from '../../../src/engine/account/field-changes.ts'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { type PayloadMapper, type PreviewedSend, previewSends } from '../../../src/engine/index.ts'
import type { IntegrationField } from '../../../src/engine/integrations/integration.ts'
import { directiveWords } from '../../../src/engine/mapping/directive-words.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { actionOf, fieldOf, integrationOf } from '../integrations/an-integration.ts'
import { checkout, scenarioOf } from '../run/rehearse.ts'

const field = (name: string, more: Partial<IntegrationField> = {}) => fieldOf(name, { label: `The ${name}`, ...more })

const fields = [
  field('note'),
  field('to', { isRequired: true }),
  field('cart', { type: 'object', properties: [field('total', { type: 'number' })] }),
  field('secret', { isHidden: true }),
  field('name', { isRequired: true }),
]
const mailer = integrationOf([actionOf('send', fields)], { slug: 'mailer', folder: 'mailer', name: 'Mailer' })
const integrations = { names: ['mailer'], known: new Map([['mailer', mailer]]) }

/** Knows paths, one key deep, and what cannot be resolved. */
const mapPayload: PayloadMapper = (mapping, event) => {
  const resolve = (value: JsonValue | undefined): JsonValue | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const object = value as JsonObject
    if ('@broken' in object) throw new Error('that is no directive')
    if (typeof object['@path'] === 'string') return event[object['@path'].replace('$.', '')]
    return Object.fromEntries(Object.entries(object).map(([key, part]) => [key, resolve(part)]))
  }
  return resolve(mapping)
}

function preview(
  mapping: JsonObject | undefined,
  changes: readonly FieldChange[] = [],
  kind: 'actions' | 'recorder' = 'actions',
): PreviewedSend {
  const activation = { id: 'a1', destination: 'mail', ...(kind === 'actions' ? { action: 'send' } : {}), ...(mapping ? { mapping } : {}) }
  const destinations = [kind === 'actions' ? { id: 'mail', kind, slug: 'mailer' } : { id: 'mail', kind }]
  const scenario = scenarioOf({ journeys: [checkout({ nudge: { activations: [activation] } })], destinations })
  const [journey] = scenario.journeys
  if (!journey) throw new Error('no journey')
  const problems = checkJourney(journey, { destinations: scenario.destinations, integrations })
  const performAction = () => ({ payload: { to: 'x' }, changes, requests: [], failure: null })
  const around = { ...scenario, integrations, problems }
  const [send] = previewSends(journey, { step: 'nudge' }, around, null, { mapPayload, performAction })
  if (!send) throw new Error('no send')
  return send
}

test('[PRV1] required fields come first, then the others in their order, then keys that are no field', () => {
  const names = (mapping?: JsonObject) => preview(mapping).mapping.map(({ name, field: of }) => [name, of?.isRequired ?? null])
  const common = [
    ['to', true],
    ['name', true],
    ['note', false],
    ['cart', false],
  ]
  expect(names({ stranger: 1, note: 'x' })).toEqual([...common, ['stranger', null]])
  // What is not offered to people is shown where it is mapped.
  expect(names({ secret: 1 })).toEqual([...common, ['secret', false]])
  expect(names()).toEqual(common)
  expect(preview({ b: 1, a: 2 }, [], 'recorder').mapping.map(({ name }) => name)).toEqual(['b', 'a'])
  expect(preview(undefined, [], 'recorder').mapping).toEqual([])
})

test('[PRV2] each has its directive and what that gives for the event', () => {
  const [to, name, note, cart] = preview({
    to: { '@path': '$.userId' },
    name: { '@path': '$.nothing' },
    cart: { total: 5, by: { '@path': '$.event' } },
  }).mapping
  expect(to).toMatchObject({ directive: { kind: 'path', text: '$.userId' }, value: 'sample-profile', failure: null })
  expect(name).toMatchObject({ directive: { kind: 'path', text: '$.nothing' }, failure: null })
  expect(name).not.toHaveProperty('value')
  expect(note).toMatchObject({ directive: null })
  expect(cart).toMatchObject({ value: { total: 5, by: 'Nudge' } })
  expect(cart?.parts).toMatchObject([
    { name: 'total', field: { label: 'The total', type: 'number' }, value: 5 },
    { name: 'by', field: null, directive: { text: '$.event' }, value: 'Nudge' },
  ])
  expect(preview({ to: { '@broken': 1 } }, [], 'recorder').mapping[0]).toMatchObject({ failure: 'that is no directive' })
})

test('[PRV2] each value inside a directive or a list has what it gives, out of what it is filled from', () => {
  const inside = (value: JsonValue) => {
    const [row] = preview({ value }, [], 'recorder').mapping
    return row?.inside?.map((one) => [one.name, one.value])
  }
  expect(inside({ '@case': { operator: 'upper', value: { '@path': '$.event' } } })).toEqual([['@case/value', 'Nudge']])
  expect(inside([{ '@path': '$.event' }, 'x'])).toEqual([
    ['0', 'Nudge'],
    ['1', 'x'],
  ])
  const apply = { who: { '@path': '$.userId' } }
  expect(inside({ '@transform': { apply, mapping: { '@path': '$.who' } } })).toEqual([
    ['@transform/apply', { who: 'sample-profile' }],
    ['@transform/mapping', 'sample-profile'],
  ])
  // Items that are no objects have nothing to be mapped out of.
  expect(inside({ '@arrayPath': [{ '@path': '$.event' }, { a: { '@path': '$.b' } }] })).toEqual([['@arrayPath/0', 'Nudge']])
  expect(inside({ '@path': '$.event' })).toBeUndefined()
})

test('[PRV2] without a mapping a field has what the event has under its name, and of a whole directive what that gives', () => {
  expect(preview(undefined).mapping.find(({ name }) => name === 'to')).toMatchObject({ directive: null })
  const whole = preview({ '@path': '$.properties' }, [], 'recorder').mapping
  expect(whole.map(({ name, directive }) => [name, directive])).toEqual([
    ['journey_context', null],
    ['journey_metadata', null],
  ])
})

test('[PRV3] what was dropped or coerced stands at its field, and at the part of it that it concerns', () => {
  const changes: FieldChange[] = [
    { field: 'note', change: 'dropped', from: '', reason: 'It is empty.' },
    { field: 'cart.total', change: 'coerced', from: '5', to: 5, reason: 'The field takes a number.' },
    { field: 'notes', change: 'dropped', reason: 'Another one.' },
  ]
  const { mapping } = preview({ note: '', cart: { total: '5' }, notes: 1 }, changes)
  const row = (name: string) => mapping.find((one) => one.name === name)
  expect(row('note')?.changes).toEqual([changes[0]])
  expect(row('notes')?.changes).toEqual([changes[2]])
  expect(row('cart')?.changes).toEqual([])
  expect(row('cart')?.parts[0]?.changes).toEqual([changes[1]])
})

test('[PRV4] what the checks say stands at its field, the rest at the activation', () => {
  const { mapping, problems } = preview({ to: { '@path': '$.userid' }, cart: { total: { '@path': '$.properties.totl' } }, stranger: 1 })
  const codes = Object.fromEntries(mapping.map((row) => [row.name, row.problems.map(({ code }) => code)]))
  expect(codes).toEqual({
    to: ['path-never-there'],
    name: ['unmapped-required-field'],
    note: [],
    cart: [],
    stranger: ['unknown-destination-field'],
  })
  expect(mapping.find(({ name }) => name === 'cart')?.parts[0]?.problems.map(({ code }) => code)).toEqual(['path-never-there'])
  expect(problems).toEqual([])
})

test('[SUG1] what else could be mapped comes along', () => {
  expect(preview({}).suggestions.map(({ path }) => path)).toContain('$.properties.journey_context.Started.session')
})

test.each([
  [5, 'literal', '5'],
  ['text', 'literal', '"text"'],
  [{ '@path': '$.event' }, 'path', '$.event'],
  [{ '@template': 'for {{userId}}' }, 'template', 'for {{userId}}'],
  [{ '@liquid': '{{ userId }}' }, 'Liquid', '{{ userId }}'],
  [{ '@literal': [1] }, 'literal', '[1]'],
  [{ a: 1 }, 'object', '{"a":1}'],
  [{ '@odd': 1 }, '@odd', '1'],
  [JSON.parse('{"@if":{"exists":{"@path":"$.a"},"then":{"@path":"$.a"},"else":"b"}}'), 'if … then', 'if $.a is there then $.a, else "b"'],
  [JSON.parse('{"@if":{"blank":{"@path":"$.a"},"then":"b"}}'), 'if … then', 'if $.a is not blank then "b"'],
] as [JsonValue, string, string][])('a directive in words: %j', (directive, kind, text) => {
  expect(directiveWords(directive)).toEqual({ kind, text })
})
