import { describe, expect, test } from 'vitest'
import type { FieldConditions, IntegrationField } from '../../../src/engine/integrations/integration.ts'
import { actionOf, fieldOf, integrationOf } from '../integrations/an-integration.ts'
import { journey, problemsOfJourney, steps } from './checked.ts'

const choices = ['add', 'remove'].map((value) => ({ value, label: value }))
const whenAdded: FieldConditions = { match: 'all', conditions: [{ field: 'operation', operator: 'is', value: 'add' }] }

/** What is said of a mapping of these fields, after the place of the mapping. */
function said(fields: readonly IntegrationField[], mapping: object): string[] {
  const activations = [{ id: 'a1', destination: 'braze', action: 'send', mapping }]
  const nudge = { type: 'send-to-destination', name: 'Nudge', activations, next: 'done' }
  const problems = problemsOfJourney(journey(steps({ nudge })), {
    destinations: [{ id: 'braze', kind: 'actions', slug: 'braze' }],
    integrations: { names: ['braze'], known: new Map([['braze', integrationOf([actionOf('send', fields)])]]) },
  })
  const place = '/steps/nudge/activations/0/mapping'
  return problems.map(
    ({ pointer, code, severity, message }) => `${pointer.slice(place.length)} ${code}${severity === 'error' ? '' : '?'}: ${message}`,
  )
}

describe('a value that stands in a mapping', () => {
  const operation = fieldOf('operation', { choices })
  const amount = fieldOf('amount', { type: 'number' })
  const count = fieldOf('count', { type: 'integer' })
  const isNew = fieldOf('is_new', { type: 'boolean' })
  const tags = fieldOf('tags', { isMultiple: true, choices })

  test('is one of the choices, where there are any', () => {
    expect(said([operation], { operation: 'add' })).toEqual([])
    expect(said([operation], { operation: 'ad' })).toEqual([
      '/operation mapped-value-not-a-choice?: "ad" is none of the choices of "operation": every send fails. Did you mean "add"?',
    ])
    expect(said([operation], { operation: 'zork' })[0]).toContain('It takes "add" or "remove".')
    expect(said([tags], { tags: ['add', 'zork'] })[0]).toMatch(/^\/tags\/1 mapped-value-not-a-choice\?/)
  })

  test('is of the type, or becomes so', () => {
    expect(said([amount, count, isNew], { amount: '7.5', count: 7, is_new: 'true' })).toEqual([])
    expect(said([amount, count, isNew], { amount: 'much', count: 7.5, is_new: 'yes' })).toEqual([
      '/amount unfit-mapped-value?: "send" takes a number for "amount", not "much": every send fails.',
      '/count unfit-mapped-value?: "send" takes a whole number for "count", not 7.5: every send fails.',
      '/is_new unfit-mapped-value?: "send" takes true or false for "is_new", not "yes": every send fails.',
    ])
  })

  test('is not doubted where it is made when the send is, or taken out', () => {
    const made = [{ '@path': '$.event' }, { '@template': 'zork' }, '', null, { zork: 1 }, ['zork']]
    for (const value of made) expect(said([operation, amount], { operation: value, amount: value })).toEqual([])
    expect(said([fieldOf('operation', { choices, allowsNull: true })], { operation: 0 })).toEqual([])
  })
})

describe('a field that is asked for under conditions', () => {
  const fields = [fieldOf('operation', { choices }), fieldOf('list', { requiredWhen: whenAdded }), fieldOf('other')]

  test('is missed where they hold whatever the event is', () => {
    expect(said(fields, { operation: 'add' })).toEqual([
      '/list unmapped-required-field: "send" asks for the field "list" if "operation" is "add", as here, and nothing is mapped to it: map it.',
    ])
    expect(said(fields, { operation: 'add', list: { '@path': '$.event' } })).toEqual([])
  })

  test('is not missed where they do not hold, or where nobody knows', () => {
    for (const operation of ['remove', { '@path': '$.event' }, '', null]) expect(said(fields, { operation })).toEqual([])
    expect(said(fields, {})).toEqual([])
  })

  test('may depend on what is not mapped', () => {
    const condition = { field: 'operation', operator: 'is' } as const
    const needy = (match: 'all' | 'any') => [
      ...fields.slice(0, 1),
      fieldOf('list', { requiredWhen: { match, conditions: [condition, { field: 'other', operator: 'is' }] } }),
      fieldOf('other'),
    ]
    expect(said(needy('all'), {})).toHaveLength(1)
    expect(said(needy('all'), { other: { '@path': '$.event' } })).toEqual([])
    expect(said(needy('any'), { other: { '@path': '$.event' } })).toHaveLength(1)
  })
})

describe('the parts of an object that a mapping spells out', () => {
  const parts = [fieldOf('id', { isRequired: true }), fieldOf('price', { type: 'number' })]
  const product = fieldOf('product', { type: 'object', properties: parts })
  const products = fieldOf('products', { type: 'object', isMultiple: true, properties: parts })

  test('are asked for, fit and are known like fields', () => {
    expect(said([product], { product: { price: 'much', zork: 1 } })).toEqual([
      '/product/id unmapped-required-field: "send" asks for the part "id", and nothing is mapped to it: map it.',
      '/product/zork unknown-destination-field?: "product" has no part "zork", which never arrives.',
      '/product/price unfit-mapped-value?: "send" takes a number for "price", not "much": every send fails.',
    ])
    expect(said([products], { products: [{ id: 'a' }, {}] })).toEqual([
      '/products/1/id unmapped-required-field: "send" asks for the part "id", and nothing is mapped to it: map it.',
    ])
    expect(said([{ ...product, takesOthers: true }], { product: { id: 'a', zork: 1 } })).toEqual([])
  })

  test('are free where one of them is asked for under conditions', () => {
    const conditional = { ...product, properties: [...parts, fieldOf('more', { requiredWhen: whenAdded })] }
    expect(said([conditional], { product: {} })).toEqual([])
  })

  test('are not looked at where a directive makes them', () => {
    expect(said([product], { product: { '@path': '$.properties' } })).toEqual([])
  })
})
