import { describe, expect, test } from 'vitest'
import { type FieldChange, fieldChanges } from '../../../src/engine/account/field-changes.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'

const event = { userId: 'u1', properties: { plan: '', total: 0 } }
const from = (path: string) => ({ '@path': path })

function changes(mapping: JsonObject | null, mapped: JsonValue, payload: JsonValue, fields?: readonly string[]): readonly FieldChange[] {
  return fieldChanges({ event, mapping, mapped, payload, fields: fields ? new Set(fields) : null })
}

describe('[MAP7] what was dropped or coerced is named', () => {
  test('nothing where the payload is what the mapping made', () => {
    const mapping = { to: from('$.userId'), nested: { list: [1, { a: null }] } }
    const mapped = { to: 'u1', nested: { list: [1, { a: null }] } }
    expect(changes(mapping, mapped, structuredClone(mapped), ['to', 'nested'])).toEqual([])
    expect(changes(null, mapped, mapped)).toEqual([])
  })

  test('a path that leads to nothing, at any depth', () => {
    const mapping = { to: from('$.properties.email'), name: { first: { '@template': '{{x}}' }, last: from('$.last') } }
    expect(changes(mapping, { name: { first: '' } }, { name: { first: '' } })).toEqual([
      { field: 'to', change: 'dropped', reason: '"$.properties.email" leads to nothing in this event.' },
      { field: 'name.last', change: 'dropped', reason: '"$.last" leads to nothing in this event.' },
    ])
    expect(changes({ to: { '@lowercase': from('$.x') } }, {}, {})).toMatchObject([
      { field: 'to', reason: 'The mapping gives nothing for this event.' },
    ])
  })

  test('what the fields do not hold', () => {
    const mapped = { braze_id: '', email: null, stranger: 1, properties: { nil: null, kept: 0 } }
    const payload = { properties: { kept: 0 } }
    expect(changes(mapped, mapped, payload, ['braze_id', 'email', 'properties'])).toEqual([
      { field: 'braze_id', change: 'dropped', from: '', reason: 'It is empty, and empty text is taken out.' },
      { field: 'email', change: 'dropped', from: null, reason: 'It is null, which the field does not hold.' },
      { field: 'stranger', change: 'dropped', from: 1, reason: 'The action has no such field.' },
      { field: 'properties.nil', change: 'dropped', from: null, reason: 'It is null, which the field does not hold.' },
    ])
  })

  test('what was made another kind of value', () => {
    const mapped = { name: 5, tags: 'new', items: [{ price: '4.5' }], all: [1, null] }
    const payload = { name: '5', tags: ['new'], items: [{ price: 4.5 }], all: [1] }
    expect(changes(null, mapped, payload)).toEqual([
      { field: 'name', change: 'coerced', from: 5, to: '5', reason: 'The field takes text: a number was made one.' },
      { field: 'tags', change: 'coerced', from: 'new', to: ['new'], reason: 'The field takes a list: text was made one.' },
      { field: 'items[0].price', change: 'coerced', from: '4.5', to: 4.5, reason: 'The field takes a number: text was made one.' },
      { field: 'all', change: 'coerced', from: [1, null], to: [1], reason: 'Of 2 entries the field takes 1.' },
    ])
  })

  test('a directive in place of all fields makes them all; keys with dots are quoted', () => {
    expect(changes(from('$.'), { 'a.b': 1 }, {}, ['c'])).toEqual([
      { field: '["a.b"]', change: 'dropped', from: 1, reason: 'The action has no such field.' },
    ])
  })

  test('what the mapping gives for want of what it asks for first', () => {
    const either = (asked: JsonObject, fallback: JsonValue) => ({
      '@if': { ...asked, ...Object.fromEntries([['then', from('$.userId')]]), else: fallback },
    })
    const mapping = {
      email: either({ exists: from('$.properties.email') }, 'nobody@example.com'),
      deep: { plan: either({ blank: from('$.properties.plan') }, 'free') },
      there: either({ exists: from('$.properties.total') }, 1),
      empty: either({ exists: from('$.properties.plan') }, 'x'),
      unknown: either({ exists: { '@lowercase': from('$.x') } }, 'y'),
    }
    const mapped = { email: 'nobody@example.com', deep: { plan: 'free' }, there: 'u1', empty: 'u1', unknown: 'y' }
    const given = (path: string) => `"${path}" is not in this event: the mapping gives this instead.`
    expect(changes(mapping, mapped, mapped)).toEqual([
      { field: 'email', change: 'defaulted', to: 'nobody@example.com', reason: given('$.properties.email') },
      { field: 'deep.plan', change: 'defaulted', to: 'free', reason: given('$.properties.plan') },
    ])
  })

  test('of a payload that was refused only what led to nothing', () => {
    expect(changes({ to: from('$.x'), n: 'y' }, { n: 'y' }, null)).toHaveLength(1)
  })
})
